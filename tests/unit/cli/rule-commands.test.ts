import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import main from '~/cli/main'
import { relocationPolicy } from '../../support/relocation-policy'

const folder = mkdtempSync(join(tmpdir(), 'shijia-cli-'))

function file(name: string, content: string | object): string {
	const path = join(folder, name)
	writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content, null, '\t'))
	return path
}

async function shijia(...argv: string[]) {
	let stdout = ''
	let stderr = ''
	const code = await main(argv, {
		stdout: { write: (text) => (stdout += text) },
		stderr: { write: (text) => (stderr += text) },
	})
	return { code, stdout, stderr: stderr.replaceAll(`${folder}/`, '') }
}

test('check-code answers for each code, 1 when any is invalid', async () => {
	const { code, stdout } = await shijia('check-code', '91350100m000100y43', '91310115MA1G4L1WXK')
	expect(code).toBe(1)
	expect(stdout.split('\n')).toEqual([
		'91350100M000100Y43\tvalid\tfirst registered in 350100 (Fujian)',
		'91310115MA1G4L1WXK\tinvalid\tThe check at position 18 should be 7, found K. Compare the code with the licence.',
		'',
	])
	expect((await shijia('check-code', '91350100M000100Y43')).code).toBe(0)
	expect((await shijia('check-code')).code).toBe(2)
})

test.each([
	['2022-04-29T10:00:00+08:00', '2022-05-11T00:00:00+08:00'],
	['2022-04-29 10:00', '2022-05-11T00:00:00+08:00'],
	['2022-09-30', '2022-10-13T00:00:00+08:00'],
	['2022-05-30', '2022-06-08T00:00:00+08:00'],
	['2022-05-09T15:59:59Z', '2022-05-17T00:00:00+08:00'],
	['2022-05-09T16:00:00Z', '2022-05-18T00:00:00+08:00'],
])('closing from %s is %s', async (from, until) => {
	expect(await shijia('closing', '--from', from, '--working-days', '5')).toEqual({
		code: 0,
		stdout: `${until}\n`,
		stderr: '',
	})
})

test('closing counts the first day when told to', async () => {
	const call = ['closing', '--from', '2022-04-29', '--working-days', '5', '--count-first-day']
	expect((await shijia(...call)).stdout).toBe('2022-05-10T00:00:00+08:00\n')
})

test.each([
	[['--from', '2099-01-05', '--working-days', '5'], /calendar of 2099 is not loaded/],
	[['--from', 'tomorrow', '--working-days', '5'], /no instant/],
	[['--from', '2022-02-30', '--working-days', '5'], /no instant/],
	[['--from', '2022-05-09', '--working-days', '0'], /no whole number/],
	[['--working-days', '5'], /--from INSTANT is needed/],
	[['--from', '2022-05-09', '--working-days', '5', '--zone', 'UTC'], /zone/],
])('closing %j is refused', async (argv, message) => {
	const { code, stdout, stderr } = await shijia('closing', ...argv)
	expect([code, stdout]).toEqual([2, ''])
	expect(stderr).toMatch(message)
	expect(stderr.trimEnd()).not.toContain('\n')
})

const fact = {
	kind: 'registered-in',
	value: '210112',
	since: '2026-08-02',
	source: 'licence',
	verified: true,
}

test('eligibility prints the shapes of the contract', async () => {
	const facts = { anchors: { release: '2026-07-15' }, facts: [fact] }
	const { code, stdout } = await shijia(
		'eligibility',
		'--policy',
		file('policy.json', relocationPolicy),
		'--facts',
		file('facts.json', facts),
		'--at',
		'2026-09-01',
	)
	expect(code).toBe(0)
	const { result, conditions } = JSON.parse(stdout)
	expect(result).toBe('unknown')
	expect(conditions.map((c: { id: string }) => c.id)).toEqual([
		'region',
		'capital',
		'contract',
		'credit',
	])
	expect(conditions[0]).toEqual({
		id: 'region',
		result: 'met',
		decidedBy: fact,
		missing: null,
		deadline: '2027-01-15',
		explanation: '注册地：登记于210112（自2026-08-02），在要求的区域内。',
	})
	expect(conditions[3]).toMatchObject({ result: 'unknown', missing: 'credit-report' })
})

test('eligibility names every fault of both files with its line', async () => {
	const wrong = {
		...relocationPolicy,
		all: [
			{ id: 'a', kind: 'registered-in', region: 'x' },
			{ id: 'b', kind: 'moon' },
		],
	}
	const { code, stdout, stderr } = await shijia(
		'eligibility',
		'--policy',
		file('wrong.json', wrong),
		'--facts',
		file('broken.json', '{\n"facts": [,]\n}'),
		'--at',
		'2026-09-01',
	)
	expect([code, stdout]).toEqual([2, ''])
	const lines = stderr.trimEnd().split('\n')
	expect(lines).toHaveLength(3)
	expect(lines[0]).toMatch(/^wrong\.json:8: all\.0\.region: /)
	expect(lines[1]).toMatch(/^wrong\.json:10: all\.1: expected a kind of/)
	expect(lines[2]).toBe('broken.json:2: is no JSON: expected a value, found ,')
})

const entries = 'entry,domain,organizations\nE1,工业,甲;乙\nE2,农业,丙\n'
const judges = 'judge,capacity,domains,organization\nJ1,5,工业,乙\nJ2,5,农业;工业,丁\nJ3,5,,\n'

test('assign prints pairs, and the figures as the last line of stderr', async () => {
	const { code, stdout, stderr } = await shijia(
		'assign',
		'--entries',
		file('entries.csv', entries),
		'--per-entry',
		'2',
		'--judges',
		file('judges.csv', judges),
		'--preferences',
		file('p.csv', 'entry,judge,preference\nE2,J1,3\nE2,J3,-1\n'),
	)
	expect(code).toBe(0)
	expect(stdout).toBe('entry,judge\nE1,J2\nE1,J3\nE2,J1\nE2,J2\n')
	const last = JSON.parse(stderr.trimEnd().split('\n').at(-1)!)
	expect(last).toEqual({
		objective: 3,
		minLoad: 1,
		maxLoad: 2,
		unfilled: 0,
		seconds: expect.any(Number),
	})
})

test('assign names the entries it cannot fill and prints the rest', async () => {
	const { code, stdout, stderr } = await shijia(
		'assign',
		'--entries',
		file('entries.csv', entries),
		'--per-entry',
		'3',
		'--judges',
		file('judges.csv', judges),
	)
	expect(code).toBe(1)
	expect(stdout.trimEnd().split('\n')).toHaveLength(6)
	expect(stderr).toMatch(/^E1 cannot be filled: 1 of 3 judges missing\n\{.*"unfilled":1/)
})

test('assign keeps judges apart', async () => {
	const { stdout } = await shijia(
		'assign',
		'--entries',
		file('one.csv', 'entry\nE1\n'),
		'--per-entry',
		'2',
		'--judges',
		file('judges.csv', judges),
		'--apart',
		file('apart.csv', 'judge,other\nJ1,J2\nJ1,J3\n'),
	)
	expect(stdout).toBe('entry,judge\nE1,J2\nE1,J3\n')
})

test('assign names every fault of its files with the line, and prints nothing', async () => {
	const { code, stdout, stderr } = await shijia(
		'assign',
		'--entries',
		file('entries.csv', `${entries}E1,,\n`),
		'--per-entry',
		'2',
		'--judges',
		file('judges.csv', 'judge,capacity\nJ1,many\n'),
		'--conflicts',
		file('c.csv', 'entry,judge\nE9,J1\n'),
		'--preferences',
		file('p.csv', 'entry,judge,preference\nE1,J1,1\nE1,J1,0.5\n'),
		'--apart',
		file('apart.csv', 'judge,other\nJ1,J1\n'),
	)
	expect([code, stdout]).toEqual([2, ''])
	expect(stderr.trimEnd().split('\n')).toEqual([
		'entries.csv:4: E1 stands already on line 2',
		'judges.csv:2: capacity "many" is no whole number from 0 to 1000000',
		'c.csv:2: unknown entry E9',
		'p.csv:3: E1, J1 stands already on line 2',
		'p.csv:3: preference "0.5" is no whole number from -1000000 to 1000000',
		'apart.csv:2: J1 cannot be apart from itself',
	])
})
