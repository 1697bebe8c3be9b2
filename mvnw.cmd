@echo off
rem Runs Maven on this project: alone it builds and starts the program, with arguments it passes them
rem on. It takes the Maven on the PATH if that is 3.8 or newer, else one it fetched before, else it
rem fetches the official one.
setlocal
cd /d "%~dp0"

set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
"%java%" -version >nul 2>&1
if errorlevel 1 goto no_java

set "dists=%USERPROFILE%\.m2\wrapper\dists"
if defined MAVEN_USER_HOME set "dists=%MAVEN_USER_HOME%\wrapper\dists"
call :find_maven
if not defined maven (
  call :install_maven
  if errorlevel 1 exit /b 1
  call :find_maven
)
if not defined maven (
  echo The Maven in "%dists%" does not start. 1>&2
  exit /b 1
)

if not "%~1"=="" goto pass_on
if exist target\classes goto start_again
echo Building Attractor Lab. The first time its libraries are fetched, about 200 MB.
call "%maven%" -Dorg.slf4j.simpleLogger.defaultLogLevel=warn
goto done

:start_again
call "%maven%" -q
goto done

:pass_on
call "%maven%" %*

:done
set "status=%errorlevel%"

rem Maven ends with 1 for every reason; a missing JDK is told by looking for it once more.
if "%status%"=="1" (
  call "%maven%" -B -q -o toolchains:select-jdk-toolchain@find-a-jdk 2>&1 | findstr /c:"Cannot find matching toolchain" >nul && call :how_to_get_java
)
exit /b %status%

:find_maven
set "maven="
for %%m in (mvn.cmd) do if not "%%~$PATH:m"=="" call :try "%%~$PATH:m"
for /d %%n in ("%dists%\apache-maven-*") do for /d %%h in ("%%n\*") do (
  call :try "%%h\bin\mvn.cmd"
  for /d %%i in ("%%h\apache-maven-*") do call :try "%%i\bin\mvn.cmd"
)
exit /b

rem Takes this Maven if it is 3.8 or newer and none was taken yet.
:try
if defined maven exit /b
if not exist "%~1" exit /b
set "major="
for /f "tokens=3,4 delims=. " %%a in ('call "%~1" -B --version 2^>nul ^| findstr /c:"Apache Maven"') do (
  set "major=%%a"
  set "minor=%%b"
)
if not defined major exit /b
if %major% gtr 3 set "maven=%~1"
if %major% equ 3 if %minor% geq 8 set "maven=%~1"
exit /b

:install_maven
for /f "tokens=1,* delims==" %%k in ('findstr /b "distribution" .mvn\wrapper\maven-wrapper.properties') do set "%%k=%%l"
for %%u in ("%distributionUrl%") do set "name=%%~nu"
set "name=%name:-bin.tar=%"
set "part=%dists%\%name%\part.%random%"
echo No Maven 3.8 or newer found: fetching %name%, 9 MB, from %distributionUrl% 1>&2
mkdir "%part%" || exit /b 1
curl --fail --location --silent --show-error --connect-timeout 20 --output "%part%\maven.tar.gz" "%distributionUrl%"
if errorlevel 1 (
  echo Maven could not be fetched. Connect to the internet or install Maven 3.8 or newer, then start again. 1>&2
  rmdir /s /q "%part%"
  exit /b 1
)
certutil -hashfile "%part%\maven.tar.gz" SHA512 | findstr /i /x "%distributionSha512Sum%" >nul
if errorlevel 1 (
  echo What was fetched is not the %name% expected: its checksum differs. Connect to the internet or install Maven 3.8 or newer, then start again. 1>&2
  rmdir /s /q "%part%"
  exit /b 1
)
tar -xzf "%part%\maven.tar.gz" -C "%part%"
rem The last step makes it visible, so that a half unpacked Maven is never used.
move "%part%\%name%" "%dists%\%name%\%distributionSha512Sum:~0,8%" >nul
rmdir /s /q "%part%"
exit /b 0

:no_java
if defined JAVA_HOME echo JAVA_HOME names a folder without Java: "%JAVA_HOME%" 1>&2
call :how_to_get_java
exit /b 1

:how_to_get_java
(
  echo(
  echo Attractor Lab needs a Java development kit, JDK, version 25 or newer, and found none.
  echo Install one, for example Eclipse Temurin 25, and start again:
  echo(
  echo   winget install EclipseAdoptium.Temurin.25.JDK
  echo(
  echo It may stand beside other versions of Java and need not be the default.
) 1>&2
exit /b
