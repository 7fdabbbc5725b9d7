/**
 * `npm run offline:check [-- --only attempts]` (root, Linux): proves that nothing leaves the machine. Runs commands in a network namespace of their own
 * whose only way out is a cable that ends nowhere, and counts the packets that were put on it: names are asked for over it too, so a look-up counts.
 * Rows: a packet sent on purpose (must be counted, else the counter proves nothing), the product's self-test, the attempts of tests/offline, and the
 * whole test suite with the window. Prints a table and one line of JSON last; exit code 1 if a packet left or a command failed.
 * What it does not see: traffic within the machine (lo), which the tests themselves use.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'

interface Row {
  readonly name: string
  readonly command: readonly string[]
  /** The control must put packets on the cable. */
  readonly leaves?: boolean
}

interface Measured {
  readonly name: string
  readonly packets: number
  readonly exitCode: number
  readonly ok: boolean
}

const SEND_ONE = "const s=require('node:dgram').createSocket('udp4');s.send('x',9,'192.0.2.1',()=>s.close())"
const ROWS: readonly Row[] = [
  { name: 'control', command: [process.execPath, '-e', SEND_ONE], leaves: true },
  { name: 'self-test', command: [process.execPath, 'electron/cli/index.ts', 'doctor'] },
  { name: 'attempts', command: ['npx', 'vitest', 'run', '--project', 'offline'] },
  { name: 'suite', command: ['npx', 'vitest', 'run'] },
]
/** In it: `$1` the file for the count, then the command. Neighbours are given, so that no packet asks who they are; names are asked for over the cable. */
const NAMESPACE = `
set -e
ip link set lo up
ip link add cable type veth peer name nowhere
sysctl -qw net.ipv6.conf.all.disable_ipv6=1
ip addr add 10.255.0.2/24 dev cable
ip link set cable arp off up
ip link set nowhere arp off up
ip neigh add 10.255.0.1 lladdr 02:00:00:00:00:01 dev cable nud permanent
ip route add default via 10.255.0.1
printf 'nameserver 10.255.0.1\\noptions timeout:1 attempts:1\\n' > "$1.names"
mount --bind "$1.names" /etc/resolv.conf
count=$1; shift
sent() { awk '$1 == "cable:" { print $11 }' /proc/self/net/dev; }
before=$(sent)
set +e
"$@"
code=$?
sleep 1
echo $(( $(sent) - before )) > "$count"
exit $code`

const { values } = parseArgs({ options: { only: { type: 'string' } } })
if (values.only !== undefined && !ROWS.some(({ name }) => name === values.only)) throw new Error(`--only ${ROWS.map(({ name }) => name).join('|')}`)
if (process.platform !== 'linux' || process.getuid?.() !== 0) throw new Error('needs root on Linux: it makes a network namespace')
const rows = ROWS.filter(({ name }) => values.only === undefined || name === 'control' || name === values.only).map(measure)
process.stdout.write(
  `\nrow         packets  exit code\n${rows.map((row) => `${row.name.padEnd(12)}${String(row.packets).padStart(7)}  ${row.exitCode}\n`).join('')}\n`,
)
process.stdout.write(`${JSON.stringify({ ok: rows.every(({ ok }) => ok), rows })}\n`)
process.exitCode = rows.every(({ ok }) => ok) ? 0 : 1

function measure({ name, command, leaves = false }: Row): Measured {
  const folder = mkdtempSync(path.join(tmpdir(), 'postlotse-offline-'))
  try {
    const count = path.join(folder, 'count')
    writeFileSync(count, '')
    process.stderr.write(`${name}: ${command.join(' ').slice(0, 80)}\n`)
    const { status } = spawnSync('unshare', ['-n', '--mount', '--', 'sh', '-c', NAMESPACE, 'sh', count, ...command], { stdio: ['ignore', 2, 2] })
    const counted = readFileSync(count, 'utf8').trim()
    if (counted === '') throw new Error(`${name}: the network namespace could not be made (iproute2 and util-linux are needed)`)
    const packets = Number(counted)
    return { name, packets, exitCode: status ?? 1, ok: status === 0 && (leaves ? packets > 0 : packets === 0) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
