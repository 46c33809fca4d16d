import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
	existsSync,
	lstatSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..')

/** npm options that would make a nested `npm ci` do nothing, or something else, with exit code 0. */
const misleadingOptions =
	/^npm_config_(dry_run|omit|include|only|production|loglevel|ignore_scripts|global|prefix|workspaces?|location)$/i

/** Stamps of what was made, and the lock that keeps two set-ups of one checkout apart. */
const workDir = join(root, '.bootstrap')

/**
 * Sets the checkout up as far as asked: packages, the database client, the built server. Each step
 * is skipped while the stamp of its inputs stands. Everything it says goes to stderr.
 */
export function bootstrap({ build = false } = {}) {
	process.chdir(root)
	checkNode()
	step('packages', packagesMatchLock, installPackages)
	stampedStep('database client', clientStamp, 'app/platform/generated/prisma', generateClient)
	if (build) stampedStep('server', buildStamp, 'build/server/index.js', buildServer)
}

function checkNode() {
	const [major, minor] = process.versions.node.split('.').map(Number)
	if (major > 20 || (major === 20 && minor >= 19)) return
	fail(`Node ${process.versions.node} is too old: install Node 20.19 or newer.`)
}

/** Runs `make` unless `isDone`, which is asked again once no other set-up is at work. */
function step(name, isDone, make) {
	if (isDone()) return
	withLock(() => {
		if (isDone()) return
		const started = Date.now()
		process.stderr.write(`shijia: preparing ${name} …\n`)
		make()
		process.stderr.write(
			`shijia: ${name} ready (${((Date.now() - started) / 1000).toFixed(1)} s)\n`,
		)
	})
}

/** A step whose product stands while the stamp of its inputs does. */
function stampedStep(name, stamp, product, make) {
	const file = join(workDir, `${name.replace(' ', '-')}.stamp`)
	const isDone = () =>
		existsSync(join(root, product)) && existsSync(file) && readFileSync(file, 'utf8') === stamp()
	step(name, isDone, () => {
		const before = stamp()
		rmSync(file, { force: true })
		make()
		writeFileSync(file, before)
	})
}

function withLock(work) {
	const lock = join(workDir, 'lock')
	mkdirSync(workDir, { recursive: true })
	for (let waited = 0; !takeLock(lock); waited++) {
		if (waited === 0)
			process.stderr.write('shijia: waiting for another set-up of this checkout …\n')
		if (waited > 6000)
			fail(`Another set-up has been at work for ten minutes: remove ${lock} if it is not.`)
		Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100)
	}
	const release = () => rmSync(lock, { force: true })
	process.once('exit', release)
	work()
	process.off('exit', release)
	release()
}

function takeLock(lock) {
	try {
		writeFileSync(lock, String(process.pid), { flag: 'wx' })
		return true
	} catch (error) {
		if (error.code !== 'EEXIST')
			fail(`${lock} cannot be written (${error.code}): make the checkout writable.`)
		if (!holderLives(lock)) rmSync(lock, { force: true })
		return false
	}
}

function holderLives(lock) {
	try {
		process.kill(Number(readFileSync(lock, 'utf8')), 0)
		return true
	} catch (error) {
		return error.code === 'EPERM'
	}
}

/** Lives inside node_modules, so that it goes when they go. */
const lockStamp = join(root, 'node_modules/.shijia-lock-stamp')

/**
 * npm records what it installed; what this machine's kind does not need is optional there. A linked
 * node_modules belongs to another checkout and is never touched.
 */
function packagesMatchLock() {
	const modules = lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })
	if (modules?.isSymbolicLink()) return true
	const record = join(root, 'node_modules/.package-lock.json')
	if (!existsSync(record)) return false
	if (
		existsSync(lockStamp) &&
		readFileSync(lockStamp, 'utf8') === hashFiles(['package-lock.json'])
	) {
		return true
	}
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
	writeFileSync(lockStamp, hashFiles(['package-lock.json']))
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
		{ quiet: true },
	)
}

function buildServer() {
	run(
		process.execPath,
		['node_modules/@remix-run/dev/dist/cli.js', 'vite:build', '--logLevel', 'error'],
		{ ...process.env, NODE_ENV: 'production' },
		'The server could not be built (see above).',
	)
}

/** What a tool says goes to stderr (the CLI's stdout is data), a quiet one's only if it fails. */
function run(program, arguments_, env, failure, { quiet = false } = {}) {
	const output = quiet ? 'pipe' : 2
	const { status, error, stdout, stderr } = spawnSync(program, arguments_, {
		cwd: root,
		env,
		stdio: ['ignore', output, output],
	})
	if (status === 0) return
	if (quiet) process.stderr.write(`${stdout}${stderr}`)
	fail(error ? `${failure} (${error.message})` : failure)
}

function clientStamp() {
	return hashFiles(['prisma.config.ts', 'prisma/schema.prisma', 'package-lock.json'])
}

function buildStamp() {
	const sources = ['app', 'emails', 'public'].flatMap((folder) => filesBelow(folder))
	return hashFiles([
		'package.json',
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
