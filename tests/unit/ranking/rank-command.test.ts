import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { sha256 } from '~/modules/ranking/hash.server'
import { bundleOf } from '~/modules/ranking/rules/bundle'
import { round, totals } from './builders'
import { command } from './command'

const folder = mkdtempSync(join(tmpdir(), 'shijia-rank-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, content: string | object): string {
	const path = join(folder, name)
	writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content, null, 2))
	return path
}

/** stderr without the folder in front of each file's name. */
async function rank(...argv: string[]) {
	const result = await command('rank', ...argv)
	return { ...result, stderr: result.stderr.replaceAll(`${folder}/`, '') }
}

const two = 'entry,judge,score\nA,J1,80\nB,J1,90\n'

test('without a rule the defaults hold', async () => {
	const { code, stdout, stderr } = await rank('--scores', file('two.csv', two))
	const note = 'mean instead of trimmed mean: 1 sheets, minJudges 5'
	expect({ code, stdout, stderr }).toEqual({
		code: 0,
		stdout: `entry,score,rank,sheets,note\nB,90.00,1,1,"${note}"\nA,80.00,2,1,"${note}"\n`,
		stderr: '',
	})
})

test('a byte-order mark, CRLF, quoted names and blanks around cells are read', async () => {
	const scores = file('bom.csv', '\uFEFFentry,judge,score\r\n"甲, ""一""",J1, 80 \r\n\r\n')
	const { stdout } = await rank('--scores', scores, '--rule', file('mean.json', { method: 'mean' }))
	expect(stdout).toBe('entry,score,rank,sheets,note\n"甲, ""一""",80.00,1,1,\n')
})

test('rounds are ranked one by one, in order of name', async () => {
	const scores = file(
		'rounds.csv',
		'round,entry,judge,criterion,score\nr2,A,J1,p,1\nr1,A,J1,p,2\nr1,B,J1,p,3\nr1,B,J1,q,3\n',
	)
	const weights = file('round-weights.csv', 'round,criterion,weight\nr1,p,0.5\nr9,p,3\n')
	const rule = file('by-criterion.json', { by: 'criterion', method: 'mean' })
	const detail = join(folder, 'detail.csv')
	const { code, stdout, stderr } = await rank(
		`--scores=${scores}`,
		`--weights=${weights}`,
		`--rule=${rule}`,
		`--detail=${detail}`,
	)
	expect(code).toBe(0)
	expect(stderr).toBe('round-weights.csv:3: round r9 has no scores\n')
	expect(stdout).toBe(
		'round,entry,score,rank,sheets,note\n' +
			'r1,B,4.50,1,1,\n' +
			'r1,A,,,1,not ranked: no marks for q\n' +
			'r2,A,1.00,1,1,\n',
	)
	expect(readFileSync(detail, 'utf8')).toBe(
		'round,entry,criterion,score\nr1,B,p,3\nr1,B,q,3\nr2,A,p,1\n',
	)
})

test('the JSON report carries rule, fractions and the hash of each file', async () => {
	const scores = file('thirds.csv', 'entry,judge,score\nA,J1,80\nA,J2,81\nA,J3,81\n')
	const json = join(folder, 'report.json')
	await rank('--scores', scores, '--json', json)
	const report = JSON.parse(readFileSync(json, 'utf8'))
	expect(report).toMatchObject({
		format: 'shijia-rank/1',
		algorithm: 'shijia-ranking/1',
		rule: { by: 'judge-total', method: 'trimmed-mean', drop: 1, minJudges: 5, quorum: 1 },
		input: { files: { scores: createHash('sha256').update(readFileSync(scores)).digest('hex') } },
		ranking: [{ score: '80.67', exact: { numerator: '242', denominator: '3' } }],
		ledger: [{ judge: 'J1', status: 'counted' }, {}, {}],
	})
	expect(report.rule.rounding).toEqual({ final: 2 })
	const again = join(folder, 'again.json')
	await rank('--scores', scores, '--json', again)
	expect(readFileSync(again, 'utf8')).toBe(readFileSync(json, 'utf8'))
})

test('seats need domains, and every entry gets a reason', async () => {
	const scores = file('seats.csv', 'entry,judge,score\nA,J1,9\nB,J1,8\nC,J1,7\n')
	const entries = file('entries.csv', 'entry,domain,gate\nA,工,\nB,工,\nC,农,\n')
	const rule = file('select.json', {
		method: 'mean',
		select: { seats: 2, perDomain: { 工: { max: 1 } } },
	})
	const { stdout } = await rank('--scores', scores, '--rule', rule, '--entries', entries)
	expect(stdout).toContain('A,9.00,1,1,selected by rank\n')
	expect(stdout).toContain("B,8.00,2,1,not selected: its domain's maximum is reached\n")
	const without = await rank('--scores', scores, '--rule', rule)
	expect(without).toMatchObject({ code: 0 })
	expect(without.stderr).toContain('--entries')
	expect(without.stdout).toContain('A,9.00,1,1,\n')
})

test('combined rounds follow the rounds under their joint name', async () => {
	const scores = file('both.csv', 'round,entry,judge,score\nlive,A,J1,90\nonline,A,J1,80\n')
	const combine = [
		{ round: 'online', weight: 40 },
		{ round: 'live', weight: 60 },
	]
	const rule = file('combine.json', { method: 'mean', combine })
	const { stdout } = await rank('--scores', scores, '--rule', rule)
	expect(stdout.split('\n').at(-2)).toBe('online+live,A,86.00,1,1,')
})

test('every fault is named with file and line, and nothing is written', async () => {
	const scores = file('bad.csv', 'entry,judge,criterion,score\nA,J1,p,9\nA,J1,p,8\nA,J2,p,9;5\n')
	const weights = file('bad-weights.csv', 'criterion,weight\np,-1\n')
	const rule = file('bad-rule.json', '{\n  "drop": 2,\n  "minJudges": 4,\n  "tie": []\n}')
	const [detail, json] = [join(folder, 'no.csv'), join(folder, 'no.json')]
	const { code, stdout, stderr } = await rank(
		`--scores=${scores}`,
		`--weights=${weights}`,
		`--rule=${rule}`,
		`--detail=${detail}`,
		`--json=${json}`,
	)
	expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
	expect(stderr.trim().split('\n')).toEqual([
		'bad-rule.json:4: unknown key tie',
		'bad-rule.json:3: minJudges: 4 is too few to drop 2 highest and 2 lowest: at least 5',
		'bad.csv:3: repeats line 2 (A, J1, p)',
		'bad.csv:4: score "9;5" is no decimal number',
		'bad-weights.csv:2: weight -1 is negative',
	])
	expect([detail, json].map((path) => existsSync(path))).toEqual([false, false])
})

const faults: [string, string, object | null, string][] = [
	['a missing column', 'entry,score\nA,1\n', null, 's.csv:1: column judge is missing'],
	['Chinese headers', '作品,评委,分数\nA,J1,1\n', null, 's.csv:1: column entry is missing'],
	['an empty cell', 'entry,judge,score\nA,,1\n', null, 's.csv:2: judge is empty'],
	['a short row', 'entry,judge,score\nA,J1\n', null, 's.csv:2: has 2 cells, the header has 3'],
	[
		'a fault after a quoted line break',
		'entry,judge,score\n"A\nB",J1,1\nC,J1,x\n',
		null,
		's.csv:4: score',
	],
	['an open quote', 'entry,judge,score\n"A,J1,1\n', null, 's.csv:2: has a quote'],
	['no scores', 'entry,judge,score\n', null, 's.csv:2: has no scores'],
	['an empty file', '', null, 's.csv:1: is empty'],
	['an unknown rule key', two, { select: { seats: 1, seat: 2 } }, 'unknown key select.seat'],
	['an unknown criterion', two, { ties: ['criterion:x'] }, 'unknown criterion "x"'],
	['an unknown method', two, { method: 'average' }, 'method: must be one of mean, trimmed-mean'],
	['calibrated', two, { method: 'calibrated' }, 'calibrated is not available in this version'],
	['an unknown round', two, { combine: [{ round: 'x', weight: 1 }] }, 'round "x" has no scores'],
	['too many minimums', two, { select: { seats: 1, perDomain: { a: { min: 2 } } } }, 'add up to 2'],
	['a rule that is a list', two, [], 'rule: '],
]

test.each(faults)('%s is refused', async (_, scores, rule, fault) => {
	const files = ['--scores', file('s.csv', scores)]
	if (rule) files.push('--rule', file('r.json', rule))
	const { code, stdout, stderr } = await rank(...files)
	expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
	expect(stderr).toContain(fault)
})

test('a weight for a criterion that nobody scored is refused', async () => {
	const scores = file('crit.csv', 'entry,judge,criterion,score\nA,J1,创新性,9\n')
	const weights = file('typo.csv', 'criterion,weight\n创新姓,2\n')
	const { code, stderr } = await rank('--scores', scores, '--weights', weights)
	expect({ code, stderr }).toEqual({
		code: 2,
		stderr: 'typo.csv:2: unknown criterion "创新姓"\n',
	})
})

test('a file in another encoding is refused', async () => {
	const path = join(folder, 'gbk.csv')
	writeFileSync(path, Buffer.from([0xbc, 0xd7, 0x2c, 0x0a]))
	expect(await rank('--scores', path)).toMatchObject({
		code: 2,
		stderr: 'gbk.csv: is not UTF-8 text\n',
	})
})

test('wrong calls say what is wrong', async () => {
	expect(await rank()).toMatchObject({ code: 2, stderr: 'rank: --scores FILE is needed\n' })
	expect(await rank('--score', 'x')).toMatchObject({ code: 2 })
	expect(await rank('--scores', join(folder, 'none.csv'))).toMatchObject({
		code: 2,
		stderr: 'none.csv: no such file\n',
	})
	const scores = file('keep.csv', two)
	expect(await rank('--scores', scores, '--json', scores)).toMatchObject({ code: 2 })
	expect(readFileSync(scores, 'utf8')).toBe(two)
	const unknown = await command('rang')
	expect(unknown.code).toBe(2)
	expect(unknown.stderr).toContain('unknown command: rang')
	expect(unknown.stderr).toContain('verify-audit')
})

test('verify answers valid, different or wrong input', async () => {
	const input = round([...totals('A', 8, 9), ...totals('B', 7, 7)], { method: 'mean' })
	const bundle = bundleOf({ contest: 'c', round: 'r' }, input, sha256)
	expect(await command('verify', file('bundle.json', bundle))).toEqual({
		code: 0,
		stdout: `valid ${bundle.hash}\n`,
		stderr: '',
	})
	const [first, ...rest] = bundle.scores
	const forged = { ...bundle, scores: [{ ...first!, score: '8.5' }, ...rest] }
	expect(await command('verify', file('forged.json', forged))).toEqual({
		code: 1,
		stdout: 'different: entry A, judge J1, ledger[0].score: expected 8.5, found 8\n',
		stderr: '',
	})
	expect(await command('verify', file('list.json', []))).toMatchObject({ code: 2, stdout: '' })
	expect(await command('verify', file('text.json', 'valid'))).toMatchObject({ code: 2 })
	expect(await command('verify')).toMatchObject({ code: 2 })
})
