@echo off
rem For the Task Scheduler, which shows the exit code as the last result: 0 nothing to do, 0xA replaced, 0xB refused, 0x1 trouble.
cd /d "%~dp0"
"%LOCALAPPDATA%\Lectern\lectern-cli.exe" retrain --model models\completion.lectern-model --data data --policy policy.json >> retrain.log 2>&1
exit /b %ERRORLEVEL%
