import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..')

/** npm options that would make a nested `npm ci` do nothing, or something else, with exit code 0. */
const misleadingOptions =
	/^npm_config_(dry_run|omit|include|only|production|loglevel|ignore_scripts|global|prefix|workspaces?|location)$/i

/**
 * Sets the checkout up as far as asked: packages, the database client, the built server. Each step
 * is skipped while the stamp of its inputs stands. Everything it says goes to stderr.
 */
export function bootstrap({ build = false } = {}) {
	process.chdir(root)
	checkNode()
	if (!packagesMatchLock()) step('packages', '', 'node_modules/.package-lock.json', installPackages)
	step('database client', clientStamp(), 'app/platform/generated/prisma', generateClient)
	if (build) step('server', buildStamp(), 'build/server/index.js', buildServer)
}

function checkNode() {
	const [major, minor] = process.versions.node.split('.').map(Number)
	if (major > 20 || (major === 20 && minor >= 19)) return
	fail(`Node ${process.versions.node} is too old: install Node 20.19 or newer.`)
}

/** Runs `make` unless its product exists and was made from the same inputs. */
function step(name, stamp, product, make) {
	const file = join(root, 'node_modules/.shijia', `${name.replace(' ', '-')}.stamp`)
	const current = existsSync(join(root, product)) && existsSync(file)
	if (stamp && current && readFileSync(file, 'utf8') === stamp) return
	const started = Date.now()
	process.stderr.write(`shijia: preparing ${name} …\n`)
	rmSync(file, { force: true })
	make()
	mkdirSync(dirname(file), { recursive: true })
	writeFileSync(file, stamp)
	process.stderr.write(
		`shijia: ${name} ready (${Math.round((Date.now() - started) / 100) / 10} s)\n`,
	)
}

/** npm records what it installed; what this machine's kind does not need is optional there. */
function packagesMatchLock() {
	const record = join(root, 'node_modules/.package-lock.json')
	if (!existsSync(record)) return false
	const installed = JSON.parse(readFileSync(record, 'utf8')).packages
	const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
	return Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
		if (path === '') return true
		const found = installed[path]
		if (!found || !existsSync(join(root, path))) return Boolean(optional)
		return found.version === version && found.integrity === integrity
	})
}

function installPackages() {
	const env = Object.fromEntries(
		Object.entries(process.env).filter(([name]) => !misleadingOptions.test(name)),
	)
	const npm = process.env.npm_execpath
	const arguments_ = ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund']
	const how =
		npm && /\.c?js$/.test(npm) ? [process.execPath, [npm, ...arguments_]] : ['npm', arguments_]
	run(
		...how,
		{ ...env, NODE_ENV: undefined },
		'npm ci failed (its words stand above): check the network and the npm registry, then start again.',
	)
}

function generateClient() {
	run(
		process.execPath,
		['node_modules/prisma/build/index.js', 'generate', '--no-hints'],
		{
			...process.env,
			PRISMA_SCHEMA_ENGINE_BINARY: '/bin/false',
			PRISMA_HIDE_UPDATE_MESSAGE: '1',
			CHECKPOINT_DISABLE: '1',
		},
		'The database client could not be generated from prisma/schema.prisma (see above).',
	)
}

function buildServer() {
	run(
		process.execPath,
		['node_modules/@remix-run/dev/dist/cli.js', 'vite:build', '--logLevel', 'warn'],
		{ ...process.env, NODE_ENV: 'production' },
		'The server could not be built (see above).',
	)
}

/** Packages' lifecycle output belongs on stderr: the CLI's stdout is data. */
function run(program, arguments_, env, failure) {
	const { status, error } = spawnSync(program, arguments_, {
		cwd: root,
		env,
		stdio: ['ignore', 2, 2],
	})
	if (error) fail(`${failure} (${error.message})`)
	if (status !== 0) fail(failure)
}

function clientStamp() {
	return hashFiles(['prisma.config.ts', 'prisma/schema.prisma', 'package-lock.json'])
}

function buildStamp() {
	const sources = ['app', 'emails', 'public'].flatMap((folder) => filesBelow(folder))
	return hashFiles([
		'package-lock.json',
		'vite.config.ts',
		'remix.config.js',
		'tsconfig.json',
		...sources.sort(),
	])
}

function filesBelow(folder) {
	if (!existsSync(join(root, folder))) return []
	return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name)))
}

function hashFiles(files) {
	const hash = createHash('sha256').update(process.versions.node.split('.')[0])
	for (const file of files) {
		hash.update(`\0${file}\0`)
		if (existsSync(join(root, file))) hash.update(readFileSync(join(root, file)))
	}
	return hash.digest('hex')
}

function fail(message) {
	process.stderr.write(`shijia: ${message}\n`)
	process.exit(1)
}
