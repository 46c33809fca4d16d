import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bootstrap, root } from './lib/bootstrap.mjs'
import { runChecks } from './lib/checks.mjs'
import { provideChromium } from './lib/chromium.mjs'

/**
 * `npm test [-- check|unit|integration|e2e …]`: everything, or the named parts. The last line is
 * `N passed, N failed` over all runners; a runner that breaks before it counts is one failure.
 */
const suites = {
	check: runChecks,
	unit: () => vitest('unit'),
	integration: () => vitest('integration'),
	e2e,
}
const wanted = process.argv.slice(2).filter((word) => word in suites)
const parts = wanted.length ? wanted : Object.keys(suites)

bootstrap({ build: parts.includes('e2e') || parts.includes('integration') })
const reports = mkdtempSync(join(tmpdir(), 'shijia-reports-'))
const total = { passed: 0, failed: 0, skipped: 0 }
for (const part of parts) {
	process.stdout.write(`\n── ${part} ──\n`)
	const counts = await suites[part]()
	for (const key of Object.keys(total)) total[key] += counts[key]
}
rmSync(reports, { recursive: true, force: true })
const skipped = total.skipped ? `, ${total.skipped} skipped` : ''
process.exitCode = total.failed || !total.passed ? 1 : 0
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed${skipped}\n`)

async function vitest(project) {
	const file = join(reports, `${project}.json`)
	const args = [
		'run',
		'--project',
		project,
		'--reporter=default',
		'--reporter=json',
		`--outputFile.json=${file}`,
	]
	const code = await run('node_modules/vitest/vitest.mjs', args)
	return counted(file, code, (report) => ({
		passed: report.numPassedTests,
		failed: report.numFailedTests,
		skipped: report.numPendingTests + report.numTodoTests,
	}))
}

async function e2e() {
	const browser = provideChromium()
	if (!browser) return { passed: 0, failed: 1, skipped: 0 }
	const file = join(reports, 'e2e.json')
	const dataDir = join(reports, 'data')
	mkdirSync(dataDir)
	chmodSync(reports, 0o755)
	const code = await run('node_modules/@playwright/test/cli.js', ['test', '--reporter=list,json'], {
		CHROMIUM_PATH: browser,
		E2E_DATA_DIR: dataDir,
		PLAYWRIGHT_JSON_OUTPUT_NAME: file,
	})
	return counted(file, code, ({ stats }) => ({
		passed: stats.expected + stats.flaky,
		failed: stats.unexpected,
		skipped: stats.skipped,
	}))
}

/** A runner that failed without a failed test (a file that does not load) still failed once. */
function counted(file, code, read) {
	if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 }
	const counts = read(JSON.parse(readFileSync(file, 'utf8')))
	if (code !== 0 && counts.failed === 0) counts.failed = 1
	return counts
}

function run(program, args, env = {}) {
	mkdirSync(join(root, 'test-results'), { recursive: true })
	return new Promise((resolve) => {
		const child = spawn(process.execPath, [program, ...args], {
			cwd: root,
			env: { ...process.env, ...env },
			stdio: ['ignore', 'inherit', 'inherit'],
		})
		child.on('close', resolve)
	})
}
