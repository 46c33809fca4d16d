import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { cpus, loadavg, release, totalmem } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const file = join(dirname(fileURLToPath(import.meta.url)), '../../docs/benchmarks.md')

const rounded = (value) => (value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2))

const columns = [
	['page', ({ name }) => name],
	['requests/s', ({ product }) => rounded(product.perSecond)],
	['p50 ms', ({ product }) => rounded(product.p50)],
	['p99 ms', ({ product }) => rounded(product.p99)],
	['server CPU ms', ({ product }) => product.cpu.toFixed(3)],
	['bare requests/s', ({ bare }) => rounded(bare.perSecond)],
	['bare CPU ms', ({ bare }) => bare.cpu.toFixed(3)],
	[
		'of bare',
		({ product, bare }) => `${((100 * product.perSecond) / bare.perSecond).toFixed(0)} %`,
	],
	['bytes', ({ length }) => String(length)],
]

export function machine() {
	const [{ model }] = cpus()
	const gigabytes = Math.round(totalmem() / 2 ** 30)
	const node = `Node ${process.versions.node}`
	return `${model.trim()}, ${cpus().length} cores, ${gigabytes} GB, Linux ${release()}, ${node}`
}

export const loadAverage = () =>
	loadavg()
		.map((value) => value.toFixed(2))
		.join(' ')

/** The rows as a Markdown table, numbers to the right. */
export function table(rows) {
	const cells = rows.map((row) => columns.map(([, cell]) => cell(row)))
	const head = columns.map(([title]) => title)
	const widths = head.map((title, at) =>
		Math.max(title.length, ...cells.map((row) => row[at].length)),
	)
	const line = (row) =>
		`| ${row.map((cell, at) => (at ? cell.padStart(widths[at]) : cell.padEnd(widths[at]))).join(' | ')} |`
	const rule = `|${widths.map((width, at) => (at ? `${'-'.repeat(width + 1)}:` : '-'.repeat(width + 2))).join('|')}|`
	return [line(head), rule, ...cells.map(line)].join('\n')
}

export function burstLines({ logIns, statuses, seconds, quiet, during }) {
	return [
		`${logIns} log-ins at once were answered within ${seconds.toFixed(1)} s (${Object.entries(
			statuses,
		)
			.map(([status, count]) => `${count} × ${status}`)
			.join(', ')}).`,
		...during.map(
			({ name, p50, p99 }, at) =>
				`${name}: p50 ${rounded(quiet[at].p50)} → ${rounded(p50)} ms, p99 ${rounded(quiet[at].p99)} → ${rounded(p99)} ms while they arrive.`,
		),
	]
}

export function writeReport(rows, burst, load) {
	const version = commit()
	const text = `# Benchmarks

Made by \`npm run bench -- --write\` on ${new Date().toISOString().slice(0, 10)}${version}.

Machine: ${machine()}. Load average before and after: ${load}.

The built server (\`DEMO=1\`, \`RATE_LIMITS=off\`, access log on) and a bare \`node:http\` that sends the same bytes with the same headers were driven over loopback by the same generator (a process of its own, plain sockets, kept connections, each asking again when answered), in the same run, three times by turns; the turn with the middle ratio is shown. CPU is that of the server process alone, all threads, PostgreSQL not counted. Machine, server and generator share the cores: only large differences mean anything, and nothing in the tests depends on a time.

${table(rows)}

Home, problem list and results come from the rendered-page cache (docs/decisions/0011-rendered-page-cache.md) and carry an ETag; the others are rendered for each request.

${burst.map((line) => `- ${line}`).join('\n')}
`
	writeFileSync(file, text)
}

function commit() {
	try {
		const text = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: dirname(file) })
		return `, commit ${String(text).trim()}`
	} catch {
		return ''
	}
}
