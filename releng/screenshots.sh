#!/usr/bin/env bash
# Pictures of the window, of each view and of each dialog into DIR, light and dark, at 100 and 200 percent:
#   releng/screenshots.sh DIR [FILE...]    FILE: logs and packs the window is started with, by default a log and a pack of examples/
#   LANGUAGES="en zh" THEMES="light" SCALES="1" releng/screenshots.sh DIR   only some of them
# Runs on a display of its own (Xvfb, openbox). Needs a built product: ./boardwright --help.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$root/releng/tools.sh"
[ $# -gt 0 ] || { sed -n '2,5s/^# \{0,1\}//p' "$0" >&2; exit 2; }
mkdir -p "$1"
pictures=$(cd "$1" && pwd)
shift
[ $# -gt 0 ] || set -- "$root/examples/iphone-x-error-4013.log" "$root/examples/org.boardwright.faults.iphonex.earpiece/pack/model/pack.faults"
find_java
export JAVA_HOME
product=$(product_folder)
[ -d "$product/plugins" ] || fail "there is no product yet; build it with ./boardwright --help"
launcher=$(ls "$product"/plugins/org.eclipse.equinox.launcher_*.jar | tail -n 1)
start_display 2600x1700
settings=$(mktemp -d)
trap 'stop_display; rm -rf "$settings"' EXIT

for language in ${LANGUAGES:-en}; do
  for theme in ${THEMES:-light dark}; do
    for scale in ${SCALES:-1 2}; do
      name=$theme-${scale}00
      [ "$language" = en ] || name=$language-$name
      mkdir -p "$pictures/$name"
      GDK_SCALE=$scale "$JAVA_HOME/bin/java" -Xmx1g --enable-native-access=ALL-UNNAMED -jar "$launcher" -nosplash -nl "$language" \
        -data "$settings/$name" -configuration "$product/configuration" --theme "$theme" --screenshots "$pictures/$name" "$@"
      say "$(ls "$pictures/$name" | wc -l) pictures in $pictures/$name"
    done
  done
done
