import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { command } from './command'

/** Nine-judge panels with official results; the folder is not part of the repository. */
const panel = resolve(process.env.PANEL_DATA ?? '../shared/data/panel')
const present = existsSync(join(panel, 'scores.csv'))
if (!present) console.info(`no panel data at ${panel}: its tests are skipped (set PANEL_DATA)`)

const out = mkdtempSync(join(tmpdir(), 'shijia-panel-'))
afterAll(() => rmSync(out, { recursive: true, force: true }))

const rule = {
	by: 'criterion',
	method: 'trimmed-mean',
	drop: 1,
	minJudges: 3,
	rounding: { criterion: 2, weighted: 2 },
}

/** Rows of a file without quoted cells, the header left out. */
function rowsOf(text: string): string[][] {
	return text
		.trim()
		.split(/\r?\n/)
		.slice(1)
		.map((line) => line.split(','))
}

test.skipIf(!present)('every official panel score and total is reproduced', async () => {
	const ruleFile = join(out, 'rule.json')
	const detailFile = join(out, 'detail.csv')
	writeFileSync(ruleFile, JSON.stringify(rule))
	const { code, stdout } = await command(
		'rank',
		`--scores=${join(panel, 'scores.csv')}`,
		`--weights=${join(panel, 'weights.csv')}`,
		`--rule=${ruleFile}`,
		`--detail=${detailFile}`,
	)
	expect(code).toBe(0)

	const detail = new Map(
		rowsOf(readFileSync(detailFile, 'utf8')).map(([round, entry, criterion, score]) => [
			`${round} ${entry} ${criterion}`,
			score,
		]),
	)
	const scores = rowsOf(readFileSync(join(panel, 'expected.csv'), 'utf8'))
	const wrongScores = scores.filter(
		([round, entry, criterion, score]) => detail.get(`${round} ${entry} ${criterion}`) !== score,
	)
	expect(wrongScores).toEqual([])
	expect(detail.size).toBe(scores.length)

	const ranking = new Map(
		rowsOf(stdout).map(([round, entry, score]) => [`${round} ${entry}`, Number(score)]),
	)
	const totals = rowsOf(readFileSync(join(panel, 'totals.csv'), 'utf8'))
	const wrongTotals = totals.filter(
		([round, entry, total]) => ranking.get(`${round} ${entry}`) !== Number(total),
	)
	expect(wrongTotals).toEqual([])
	expect(ranking.size).toBe(totals.length)
})
