@echo off
rem Starts the installed Boardwright: without arguments the workbench, with arguments the command line. Needs Java 21.
setlocal
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
for %%j in ("%~dp0plugins\org.eclipse.equinox.launcher_*.jar") do set "LAUNCHER=%%j"
if not "%~1"=="" (
  "%JAVA%" -Xmx1g -XX:TieredStopAtLevel=1 -Dosgi.instance.area=@none -jar "%LAUNCHER%" -application org.boardwright.cli.app -nosplash %*
) else (
  "%JAVA%" -Xmx1g --enable-native-access=ALL-UNNAMED -jar "%LAUNCHER%" -nosplash
)
exit /b %ERRORLEVEL%
