#!/usr/bin/env bash
# A stranger with an empty folder follows docs/vendor-guide.md, and only that: its files are written, its commands run, in their order.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$root/releng/tools.sh"
find_java
find_maven
product=$(product_folder)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export BOARDWRIGHT_PACKS=$scratch/packs
# for runs of half a minute the second compiler of Java costs more than it gives
export MAVEN_OPTS="${MAVEN_OPTS:-} -XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
export SITE=$root/releng/org.boardwright.site/target/repository

boardwright() { "$product/boardwright" "$@"; }
mvn() { "$MVN" -q -B -ntp "$@"; }
keytool() { "$JAVA_HOME/bin/keytool" "$@"; }

split_guide() { # SECTION: its blocks as numbered files in $scratch/blocks; the first line of each is what follows the ```
  rm -rf "$scratch/blocks"
  mkdir "$scratch/blocks"
  awk -v section="## $1" -v out="$scratch/blocks" '
    /^## / { inside = ($0 == section) }
    inside && /^```/ { if (file) { close(file); file = "" } else { file = sprintf("%s/%03d", out, ++n); print substr($0, 4) > file }; next }
    file { print > file }' "$root/docs/vendor-guide.md"
}

run_command() { # COMMAND: as the stranger types it
  commands=$((commands + 1))
  local exit=0
  eval "$1" >"$scratch/out" 2>&1 || exit=$?
  [ "$exit" -eq 0 ] || { echo "FAILED ($exit): $1"; cat "$scratch/out"; exit 1; }
  cp "$scratch/out" "$scratch/out.$commands"
}

follow() { # SECTION NAME: in a new folder of that name, where the shell stays
  local block kind line
  commands=0 lines=0 started=$SECONDS
  mkdir "$scratch/$2"
  cd "$scratch/$2"
  split_guide "$1"
  for block in "$scratch"/blocks/*; do
    kind=$(head -n 1 "$block")
    case $kind in
      sh) while read -r line; do [ -z "$line" ] || run_command "$line"; done < <(tail -n +2 "$block") ;;
      *' '*) lines=$((lines + $(tail -n +2 "$block" | wc -l)))
        tail -n +2 "$block" >"${kind#* }" ;;
    esac
  done
}

expect() { # PATTERN COMMAND_NUMBER
  grep -q -- "$1" "$scratch/out.$2" || { echo "FAILED: no '$1' in the answer to command $2:"; cat "$scratch/out.$2"; exit 1; }
}

ends() { # EXIT PATTERN COMMAND... : ends so and says why
  local expected=$1 pattern=$2 exit=0
  shift 2
  "$@" >"$scratch/out" 2>&1 || exit=$?
  [ "$exit" -eq "$expected" ] && grep -q -- "$pattern" "$scratch/out" || { echo "FAILED ($exit), no '$pattern': $*"; cat "$scratch/out"; exit 1; }
}

told() { # WHAT MOST_COMMANDS MOST_LINES
  echo "a stranger's $1: $commands commands (at most $2), $lines lines written (at most $3), $((SECONDS - started)) s"
  [ "$commands" -le "$2" ] && [ "$lines" -le "$3" ] || { echo "FAILED: too many"; exit 1; }
}

site_installs() { # FEATURE... : the update site holds them and all they need
  local feature units=
  for feature in "$@"; do units+=${units:+,}org.boardwright.$feature.feature.feature.group; done
  mvn org.eclipse.tycho:tycho-p2-director-plugin:5.0.2:director "-Drepositories=file:$SITE" "-DinstallIUs=$units" "-Ddestination=$scratch/installed" \
    -Dprofile=Installed >"$scratch/out" 2>&1 || { echo "FAILED: $units cannot be installed from the update site"; cat "$scratch/out"; exit 1; }
  echo "the update site installs $*"
}

cd "$scratch"
site_installs core workbench faults.apple faults.iphonex.earpiece sdk

follow "A fault pack" pack
expect "0 errors, 0 advice" 2
expect "Shorted LiDAR flex" 4
expect "^  Unplug the LiDAR flex and retry   \[example.lidar-unplugged\]" 4
expect "com.example.lidar" 7
boardwright diagnose --device iPhone13,3 --complaint 4013 >"$scratch/after"
! grep -q LiDAR "$scratch/after" || { echo "FAILED: the removed pack still speaks"; exit 1; }
[ -z "$(find . -name '*.java')" ] || { echo "FAILED: a pack of data needed Java"; exit 1; }
told "fault pack without Java" 10 60

likeliest() { grep -A 1 '^PROBABLY' "$1" | tail -n 1; }

follow "A probe" probe
expect "com.example.meter.probe .* accepted: CN=Example Repairs" 7
expect "Watch the charge current: It drops out" 8
expect "meter.log:5  00:30 5.12 V 0.00 A" 8
likeliest "$scratch/out.8" | grep -q "Worn contacts of the charge port" || { echo "FAILED: the evidence does not lead"; cat "$scratch/out.8"; exit 1; }
boardwright diagnose --device iPhone12,1 --complaint 4013 >"$scratch/without"
! likeliest "$scratch/without" | grep -q "Worn contacts" || { echo "FAILED: the log changes nothing"; exit 1; }
told "probe" 10 120

# another shop, that did not accept the key, or one of somebody with the same name
export BOARDWRIGHT_PACKS=$scratch/other
shipped=com.example.meter/site/target/com.example.meter.zip
ends 2 "is signed by CN=Example Repairs, whom this shop has not accepted" boardwright packs install $shipped
keytool -genkeypair -keystore other.p12 -storepass change-me -alias vendor -keyalg EC -dname "CN=Example Repairs" 2>/dev/null
keytool -exportcert -rfc -keystore other.p12 -storepass change-me -alias vendor -file other.cer 2>/dev/null
boardwright packs trust other.cer >/dev/null
ends 2 "whom this shop has not accepted" boardwright packs install $shipped
# the right key, and a jar that was changed on its way
boardwright packs trust vendor.cer >/dev/null
cp com.example.meter/site/target/repository/plugins/com.example.meter.probe_*.jar changed.jar
"$JAVA_HOME/bin/jar" uf changed.jar meter.log
ends 2 "It was changed after it was signed" boardwright packs install changed.jar
ends 3 "meter.log: not recognised" boardwright diagnose meter.log
