/**
 * `npm run offline:check [-- --only attempts]` (root, Linux): proves that nothing leaves the machine. Runs commands in a network namespace of their own
 * whose only way out is a cable that ends nowhere, and counts the packets that were put on it, IPv4 and IPv6: names are asked for over it too, so a
 * look-up counts. Rows: nothing at all (must count nothing, else the kernel itself is heard), a packet and a connection sent on purpose (must be counted,
 * else the counter proves nothing), the product's self-test, the attempts of tests/offline, the same files in the window, and the whole test suite.
 * Prints a table and one line of JSON last; exit code 1 if a packet left or a command failed.
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
  /** Controls run always, as nothing is proven without them. `leaves`: it must put packets on the cable. */
  readonly control?: 'leaves' | 'silent'
}

interface Measured {
  readonly name: string
  readonly packets: number
  readonly exitCode: number
  readonly ok: boolean
}

const SEND_ONE = "const s=require('node:dgram').createSocket('udp4');s.send('x',9,'192.0.2.1',()=>s.close())"
/** The first packet of a TCP connection, to an address for documentation (RFC 3849). */
const CONNECT_IPV6 = "const s=require('node:net').connect(9,'2001:db8:2::1').on('error',()=>{});setTimeout(()=>s.destroy(),300)"
const ROWS: readonly Row[] = [
  { name: 'nothing', command: ['sleep', '5'], control: 'silent' },
  { name: 'packet', command: [process.execPath, '-e', SEND_ONE], control: 'leaves' },
  { name: 'ipv6', command: [process.execPath, '-e', CONNECT_IPV6], control: 'leaves' },
  { name: 'self-test', command: [process.execPath, 'electron/cli/index.ts', 'doctor'] },
  { name: 'attempts', command: ['npx', 'vitest', 'run', '--project', 'offline'] },
  { name: 'window', command: ['npx', 'vitest', 'run', '--project', 'app', 'tests/e2e/app/crafted.test.ts'] },
  { name: 'suite', command: ['npx', 'vitest', 'run'] },
]
/**
 * In it: `$1` the file for the count, then the command. Neighbours are given, so that no packet asks who they are; names are asked for over the cable.
 * The kernel keeps quiet about IPv6 on a cable without neighbour discovery (`arp off`: no solicited-node group, so no MLD report either, RFC 3810), without a
 * link-local address (no router solicitation, RFC 4861) and without a search for duplicates (`nodad`, RFC 4862).
 */
const NAMESPACE = `
set -e
ip link set lo up
ip link add cable type veth peer name nowhere
sysctl -qw net.ipv6.conf.nowhere.disable_ipv6=1 net.ipv6.conf.cable.disable_ipv6=0 net.ipv6.conf.cable.accept_ra=0 net.ipv6.conf.cable.router_solicitations=0
ip link set cable arp off addrgenmode none up
ip link set nowhere arp off up
ip addr add 10.255.0.2/24 dev cable
ip neigh add 10.255.0.1 lladdr 02:00:00:00:00:01 dev cable nud permanent
ip route add default via 10.255.0.1
ip addr add 2001:db8:1::2/64 dev cable nodad
ip -6 route add default dev cable src 2001:db8:1::2
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
const rows = ROWS.filter(({ name, control }) => values.only === undefined || control !== undefined || name === values.only).map(measure)
process.stdout.write(
  `\nrow         packets  exit code\n${rows.map((row) => `${row.name.padEnd(12)}${String(row.packets).padStart(7)}  ${row.exitCode}\n`).join('')}\n`,
)
process.stdout.write(`${JSON.stringify({ ok: rows.every(({ ok }) => ok), rows })}\n`)
process.exitCode = rows.every(({ ok }) => ok) ? 0 : 1

function measure({ name, command, control }: Row): Measured {
  const folder = mkdtempSync(path.join(tmpdir(), 'postlotse-offline-'))
  try {
    const count = path.join(folder, 'count')
    writeFileSync(count, '')
    process.stderr.write(`${name}: ${command.join(' ').slice(0, 80)}\n`)
    const { status } = spawnSync('unshare', ['-n', '--mount', '--', 'sh', '-c', NAMESPACE, 'sh', count, ...command], { stdio: ['ignore', 2, 2] })
    const counted = readFileSync(count, 'utf8').trim()
    if (counted === '') throw new Error(`${name}: the network namespace could not be made (iproute2, util-linux and a kernel with IPv6 are needed)`)
    const packets = Number(counted)
    return { name, packets, exitCode: status ?? 1, ok: status === 0 && (control === 'leaves' ? packets > 0 : packets === 0) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
