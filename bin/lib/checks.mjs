import { spawn } from 'node:child_process'
import { root } from './bootstrap.mjs'

const bin = (path, ...args) => [`node_modules/${path}`, ...args]

/** What `npm run check` holds against the sources; each is one node program and its arguments. */
const steps = [
	{ name: 'types', program: bin('typescript/bin/tsc', '--noEmit', '-p', '.') },
	{ name: 'migration drift', program: ['bin/migration.mjs', 'check'] },
	{ name: 'lint', program: bin('oxlint/bin/oxlint', '--deny-warnings', '--quiet') },
	{
		name: 'boundaries and cycles',
		program: bin(
			'dependency-cruiser/bin/dependency-cruise.mjs',
			'app',
			'emails',
			'prisma',
			'--config',
			'.dependency-cruiser.cjs',
		),
	},
	{ name: 'browser floor', program: bin('stylelint/bin/stylelint.mjs', 'app/**/*.css') },
	{ name: 'one clock', program: ['bin/lib/house-rules.mjs'] },
	{ name: 'dead code', program: bin('knip/bin/knip.js', '--no-progress') },
	{
		name: 'format',
		program: bin('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'),
	},
]

/** Runs every step, two at a time, prints a line for each and what a failing one said. */
export async function runChecks() {
	const results = { passed: 0, failed: 0, skipped: 0 }
	const queue = [...steps]
	const worker = async () => {
		for (let step = queue.shift(); step; step = queue.shift()) {
			const { ok, output, seconds } = await run(step.program)
			process.stdout.write(`${ok ? 'ok  ' : 'FAIL'} ${step.name} (${seconds} s)\n`)
			if (!ok) process.stdout.write(`${output.trimEnd()}\n`)
			results[ok ? 'passed' : 'failed']++
		}
	}
	await Promise.all([worker(), worker()])
	return results
}

function run(program) {
	const started = Date.now()
	return new Promise((resolve) => {
		const child = spawn(process.execPath, program, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
		let output = ''
		child.stdout.on('data', (chunk) => (output += chunk))
		child.stderr.on('data', (chunk) => (output += chunk))
		child.on('close', (code) => {
			resolve({ ok: code === 0, output, seconds: ((Date.now() - started) / 1000).toFixed(1) })
		})
	})
}
