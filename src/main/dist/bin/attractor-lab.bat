@echo off
rem Starts Attractor Lab with Java 25 or newer, wherever that is installed.
setlocal
set "needed=25"
set "home=%~dp0.."
set "java="

if defined JAVA_HOME call :try "%JAVA_HOME%"
for %%j in (java.exe) do if not "%%~$PATH:j"=="" call :try "%%~dp$PATH:j.."
for %%v in ("Eclipse Adoptium" Java Microsoft Zulu BellSoft "Amazon Corretto") do (
  for /d %%d in ("%ProgramFiles%\%%~v\*") do call :try "%%d"
)
if not defined java (
  echo Attractor Lab found no Java %needed% or newer; install Eclipse Temurin %needed%, or set JAVA_HOME to the folder of one. 1>&2
  exit /b 4
)

"%java%" "@%home%\lib\jvm.options" "-XX:AOTCache=%home%\lib\attractor-lab.aot" --module-path "%home%\modules" -jar "%home%\lib\attractor-lab.jar" %*
exit /b %errorlevel%

rem A JDK tells its version in its file "release".
:try
if defined java exit /b
if not exist "%~1\bin\java.exe" exit /b
if not exist "%~1\release" exit /b
set "version="
for /f "tokens=2 delims==." %%v in ('findstr /b "JAVA_VERSION=" "%~1\release"') do set "version=%%v"
if not defined version exit /b
set "version=%version:"=%"
if %version% geq %needed% set "java=%~1\bin\java.exe"
exit /b
