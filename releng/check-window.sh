#!/usr/bin/env bash
# Kills the window of the built product (SIGKILL) soon after it has begun a case, and looks whether the next start opens that case
# again. Needs a display; ./verify has one of its own. KILLS=10 releng/check-window.sh does it ten times.
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
