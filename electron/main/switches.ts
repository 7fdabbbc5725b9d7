/**
 * Chromium's own background traffic, switched off before it starts. Chromium's usual «disable background networking» alone still sent packets;
 * mapping every host to «not found» stops what asks by name, and the WebRTC policy what does not. Node's side is adapters/offline.
 * The language is that of Chromium's own controls, e.g. date fields; the window's texts follow the preferences.
 */
import type { CommandLine } from 'electron'

const SWITCHES: readonly (readonly [name: string, value?: string])[] = [
  ['lang', 'de'],
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['no-proxy-server'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-sync'],
  ['dns-prefetch-disable'],
  ['no-pings'],
  ['metrics-recording-only'],
  ['webrtc-ip-handling-policy', 'disable_non_proxied_udp'], // STUN ignores host-resolver-rules
  [
    'disable-features',
    [
      'AutofillServerCommunication',
      'CertificateTransparencyComponentUpdater',
      'DialMediaRouteProvider',
      'MediaRouter',
      'NetworkTimeServiceQuerying',
      'OptimizationHints',
      'SpareRendererForSitePerProcess',
      'WebRtcHideLocalIpsWithMdns',
    ].join(','),
  ],
]

export function applySwitches(commandLine: Pick<CommandLine, 'appendSwitch'>): void {
  for (const [name, value] of SWITCHES) commandLine.appendSwitch(name, value)
}
