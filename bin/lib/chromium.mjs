import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const places = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']

/** The browser for the journeys: CHROMIUM_PATH, one on this machine, or Debian's, installed now. */
export function provideChromium() {
	const given = process.env.CHROMIUM_PATH
	if (given) return isProgram(given) ? given : missing(`CHROMIUM_PATH ${given} is not a program.`)
	const found = findChromium()
	if (found) return found
	if (process.getuid?.() !== 0 || !isOnPath('apt-get')) {
		return missing(
			'No Chromium was found: install one (`sudo apt-get install chromium`) or set CHROMIUM_PATH.',
		)
	}
	process.stderr.write('shijia: installing Chromium with apt-get …\n')
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
	for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
		spawnSync('apt-get', args, { env, stdio: ['ignore', 2, 2] })
	}
	return (
		findChromium() ??
		missing(
			'Chromium could not be installed (see above): install it and run again, or set CHROMIUM_PATH.',
		)
	)
}

function findChromium() {
	const onPath = (process.env.PATH ?? '')
		.split(delimiter)
		.flatMap((folder) => names.map((name) => join(folder, name)))
	return [...onPath, ...places].find(isProgram) ?? null
}

function isOnPath(name) {
	return (process.env.PATH ?? '').split(delimiter).some((folder) => isProgram(join(folder, name)))
}

function isProgram(path) {
	try {
		accessSync(path, constants.X_OK)
		return true
	} catch {
		return false
	}
}

function missing(message) {
	process.stderr.write(`shijia: ${message}\n`)
	return null
}
