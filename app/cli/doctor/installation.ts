import { projectRoot } from '~/platform/project.server'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Check } from '../doctor'

/** What must hold before a setting can even be read. */
export const installationChecks: Check[] = [
	{ name: 'Node', run: () => `${process.versions.node} on ${process.platform}/${process.arch}` },
	{
		name: 'settings',
		run: async () => {
			await import('~/platform/env.server')
			return 'every given value is well-formed'
		},
	},
	{
		name: 'built server',
		run: () =>
			existsSync(join(projectRoot, 'build/server/index.js'))
				? 'present'
				: 'not built yet; `npm start` builds it',
	},
]
