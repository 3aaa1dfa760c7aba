@echo off
rem Starts the installed Boardwright: without arguments the workbench, with arguments the command line. Needs Java 21.
setlocal
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
set "VERSION="
for /f "tokens=3" %%v in ('""%JAVA%" -version 2>&1"') do if not defined VERSION set "VERSION=%%~v"
set "MAJOR=0"
for /f "tokens=1 delims=.-+" %%m in ("%VERSION%") do set /a "MAJOR=%%m" 2>nul
if %MAJOR% LSS 21 (
  echo boardwright: needs Java 21 or newer, and "%JAVA%" is "%VERSION%". 1>&2
  echo boardwright: Install one, for example Temurin 21, or set JAVA_HOME to it. 1>&2
  exit /b 2
)
rem Java keeps the classes of the last start ready for the next one, in an archive that it checks and makes anew.
set "CACHE=%LOCALAPPDATA%\Boardwright"
if not exist "%CACHE%" mkdir "%CACHE%" 2>nul
for %%j in ("%~dp0plugins\org.eclipse.equinox.launcher_*.jar") do set "LAUNCHER=%%j"
if not "%~1"=="" (
  "%JAVA%" -Xmx1g -XX:TieredStopAtLevel=1 -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%CACHE%\commands.jsa" -Xlog:disable -Dosgi.instance.area=@none -jar "%LAUNCHER%" -application org.boardwright.cli.app -nosplash %*
) else (
  rem The window must not stand still while Java tidies up: this collector does so in small pieces.
  "%JAVA%" -Xmx1g --enable-native-access=ALL-UNNAMED -XX:+UseG1GC -XX:MaxNewSize=64m -XX:MetaspaceSize=128m -XX:ReservedCodeCacheSize=160m -XX:TieredStopAtLevel=1 -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%CACHE%\workbench.jsa" -Xlog:disable -jar "%LAUNCHER%" -nosplash
)
exit /b %ERRORLEVEL%
