import { randomInt } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** Everybody with a log-in, by a key; roles, organizations and panels refer to it. */
export const demoPeople = [
	{ key: 'organizer', role: 'organizer (chair)', name: '程以宽' },
	{ key: 'organizer2', role: 'organizer', name: '陆知远' },
	{ key: 'officer', role: 'incentive officer', name: '温如言' },
	{ key: 'officer2', role: 'incentive officer', name: '顾长风' },
	{ key: 'finance', role: 'finance', name: '裴安之' },
	{ key: 'supervisor', role: 'supervisor', name: '齐正明' },
	{ key: 'admin', role: 'administrator', name: '闻启明' },
	{ key: 'admin2', role: 'administrator', name: '岑未晚' },
	{ key: 'problem-owner', role: 'problem owner', name: '赵北辰' },
	{ key: 'recommender', role: 'recommender', name: '柏舟' },
	{ key: 'judge', role: 'judge', name: '云知秋' },
	{ key: 'judge2', role: 'judge', name: '苏见山' },
	{ key: 'judge3', role: 'judge', name: '潘和风' },
	{ key: 'winner', role: 'entrant (winner, with claims)', name: '魏星野' },
	{ key: 'mender', role: 'entrant (entry returned)', name: '严慕白' },
	{ key: 'newcomer', role: 'entrant (new this edition)', name: '章以沫' },
] as const

export type DemoKey = (typeof demoPeople)[number]['key']
export type DemoAccount = { role: string; email: string; password: string }

/** `.example` is reserved (RFC 2606): nothing sent there arrives anywhere. */
export const emailOf = (key: DemoKey) => `${key}@demo.example`

const StoredAccounts = z.record(z.string(), z.string())

const syllable = () => 'bdfghjkmnprstvw'[randomInt(15)]! + 'aeiou'[randomInt(5)]!

/** Three groups that can be read out and typed: about 44 bits. */
const newPassword = () =>
	`${syllable()}${syllable()}-${syllable()}${syllable()}-${randomInt(100_000, 1_000_000)}`

const fileIn = (dataDir: string) => join(dataDir, 'demo-accounts.json')

/** The passwords of this installation by e-mail address; null before they were made. */
export function readPasswords(dataDir: string): Record<string, string> | null {
	try {
		return StoredAccounts.parse(JSON.parse(readFileSync(fileIn(dataDir), 'utf8')))
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
		throw error
	}
}

/** Makes the passwords once, into DATA_DIR/demo-accounts.json with mode 0600. */
export function makePasswords(dataDir: string): Record<string, string> {
	const passwords = Object.fromEntries(demoPeople.map(({ key }) => [emailOf(key), newPassword()]))
	const unfinished = `${fileIn(dataDir)}.${process.pid}`
	mkdirSync(dataDir, { recursive: true, mode: 0o700 })
	try {
		writeFileSync(unfinished, JSON.stringify(passwords, null, '\t'), { mode: 0o600, flush: true })
		linkSync(unfinished, fileIn(dataDir))
	} finally {
		rmSync(unfinished, { force: true })
	}
	return passwords
}

/** The table printed at each start. */
export function accountTable(passwords: Record<string, string>): DemoAccount[] {
	return demoPeople.map(({ key, role }) => ({
		role,
		email: emailOf(key),
		password: passwords[emailOf(key)] ?? '',
	}))
}
