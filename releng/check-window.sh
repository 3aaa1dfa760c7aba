#!/usr/bin/env bash
# Kills the window of the built product (SIGKILL) soon after it has begun a case, and looks whether the next start opens that case
# again. Then kills it while it follows a restore, and looks whether the next start records that restore, once. Needs a display;
# ./verify has one of its own. KILLS=10 releng/check-window.sh kills the first window ten times.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$root/releng/tools.sh"
find_java
product=$(product_folder)
launcher=$(ls "$product"/plugins/org.eclipse.equinox.launcher_*.jar | tail -n 1)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

window() { # HOME ARGUMENTS...
  local home=$1
  shift
  exec "$JAVA_HOME/bin/java" -Xmx1g --enable-native-access=ALL-UNNAMED -Duser.home="$home" -jar "$launcher" -nosplash \
    -data "$home/settings" -configuration "$product/configuration" "$@"
}

case_in() { # HOME: the case file, once there is one
  local tries
  for tries in $(seq 600); do
    ls "$1/Boardwright Cases/"*.bwcase 2>/dev/null && return
    sleep 0.1
  done
  fail "the window began no case in a minute"
}

until_so() { # WHAT COMMAND... : waits a minute for it
  local what=$1 tries
  shift
  for tries in $(seq 600); do
    "$@" && return
    sleep 0.1
  done
  fail "never came true: $what"
}

start_window() { # HOME: sets pid
  (window "$1" >>"$1/log" 2>&1) &
  pid=$!
}

kill_window() { # or whatever was started last
  kill -9 "$pid"
  wait "$pid" 2>/dev/null || true
}

for kill in $(seq "${KILLS:-2}"); do
  home=$scratch/$kill
  mkdir "$home"
  (window "$home" "$root/examples/iphone-x-error-4013.log" >"$home/log" 2>&1) &
  pid=$!
  file=$(case_in "$home")
  sleep "0.$((RANDOM % 10))"
  kill -9 "$pid"
  wait "$pid" 2>/dev/null || true
  "$product/boardwright" case show "$file" >"$home/shown" || fail "the case cannot be read after a kill"
  title=$(window "$home" --screenshot "$home/window.png" | tail -n 1)
  name=$(basename "$file" .bwcase)
  [ "$title" = "$name - Boardwright" ] || fail "after a kill the window is called '$title', not '$name - Boardwright'"
done
say "window: killed ${KILLS:-2} times, opened the same case each time"

# A program that says what idevicerestore says on a phone with error 4013: the first lines, then none of importance until it may end.
mkdir "$scratch/bin"
cat >"$scratch/bin/idevicerestore" <<EOF
#!/bin/sh
head -n 12 "$root/examples/iphone-x-error-4013.log"
until [ -e "$scratch/may-end" ]; do echo "still restoring"; sleep 0.5; done
tail -n +13 "$root/examples/iphone-x-error-4013.log"
EOF
chmod +x "$scratch/bin/idevicerestore"
(cd "$scratch/bin" && "$JAVA_HOME/bin/jar" cfM "$scratch/firmware.ipsw" idevicerestore)
home=$scratch/restoring
file=$home/customer.bwcase
runs=$home/.boardwright/restores
mkdir "$home"
"$product/boardwright" case new "$file" --device iPhone10,3 --complaint 4013 >/dev/null
(PATH="$scratch/bin:$PATH" exec "$product/boardwright" restore "$scratch/firmware.ipsw" --case "$file" --step apple.other-cable --runs "$runs" \
  >"$home/log" 2>&1) &
pid=$!
begun() { grep -qs RUNNING "$runs"/restore-*/restore.log; }
until_so "the restore runs" begun
kill_window
lines() { cat "$runs"/restore-*/restore.log | wc -l; }
seen=$(lines)
start_window "$home"
followed() { [ "$(lines)" -gt "$seen" ]; }
until_so "a window follows the restore that another program began" followed
kill_window
touch "$scratch/may-end"
start_window "$home"
recorded() { [ -e "$(echo "$runs"/restore-*/recorded)" ]; }
until_so "the next window records the restore" recorded
kill_window
"$product/boardwright" case show --json "$file" >"$home/shown"
answers=$(grep -c '"test" : "apple.other-cable"' "$home/shown" || true)
[ "$answers" = 1 ] || fail "the restore was recorded $answers times"
grep -q '"outcome" : "still-fails"' "$home/shown" || fail "the restore that failed was recorded otherwise"
say "window: killed during a restore, which the next window recorded once"
