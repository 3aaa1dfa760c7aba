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
commands=0 lines=0
most_commands=10 most_lines=60

boardwright() { "$product/boardwright" "$@"; }
mvn() { "$MVN" -q -B -ntp "$@"; }

split_guide() { # SECTION: its blocks as numbered files in $scratch/blocks; the first line of each is what follows the ```
  mkdir -p "$scratch/blocks"
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

follow() { # SECTION
  local block kind line
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

cd "$scratch"
mkdir empty
cd empty
started=$SECONDS
follow "A fault pack"
expect "0 errors, 0 advice" 2
expect "Shorted LiDAR flex" 4
expect "^  Unplug the LiDAR flex and retry   \[example.lidar-unplugged\]" 4
expect "com.example.lidar" 7
boardwright diagnose --device iPhone13,3 --complaint 4013 >"$scratch/after"
! grep -q LiDAR "$scratch/after" || { echo "FAILED: the removed pack still speaks"; exit 1; }
[ -z "$(find . -name '*.java')" ] || { echo "FAILED: a pack of data needed Java"; exit 1; }
echo "a stranger's fault pack: $commands commands (at most $most_commands), $lines lines written (at most $most_lines), no Java, $((SECONDS - started)) s"
[ "$commands" -le $most_commands ] && [ "$lines" -le $most_lines ]
