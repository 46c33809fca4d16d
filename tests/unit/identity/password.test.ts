import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isListedPassword } from '~/modules/identity/common-passwords.server'
import { isGuessable } from '~/modules/identity/rules/password'

const words = [
	'王小明',
	'Xiaoming.Wang@Example.cn',
	'+8613800138000',
	'首届示例大赛',
	'tri-city-cup',
]
const refused = (password: string) => isGuessable(password, words, isListedPassword)

test('every line of the bundled list is found, and nothing between the lines', () => {
	const file = new URL('../../../app/modules/identity/common-passwords/list.txt', import.meta.url)
	const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
	expect(lines.length).toBeGreaterThan(50_000)
	expect(Math.min(...lines.map((line) => line.length))).toBe(10)
	expect(lines.filter((line) => !isListedPassword(line))).toEqual([])
	const between = lines.map((line) => `${line.slice(0, -1)}\u0001`)
	expect(between.filter(isListedPassword)).toEqual([])
	expect(['', '\u0000', '~'.repeat(80), '数字沈阳十佳'].filter(isListedPassword)).toEqual([])
})

test('leaked passwords are refused in any case and dress', () => {
	for (const password of [
		'basketball',
		'Basketball',
		'q1w2e3r4t5y6',
		'manchester',
		'M@nchest3r',
		'!!manchester99',
		'ｂａｓｋｅｔｂａｌｌ',
		'Password2026!',
		'P@ssw0rd123',
	]) {
		expect(refused(password), password).toBe(true)
	}
})

test('walks over the keyboard and repetitions are refused', () => {
	for (const password of [
		'1234567890123',
		'09876543210987',
		'qwertyuiopasdf',
		'1qaz2wsx3edc4rfv',
		'!@#$%^&*()1234',
		'abcdefghijklmn',
		'aaaaaaaaaaaaaaaa',
		'abcabcabcabcab',
		'沈阳沈阳沈阳沈阳沈阳',
		'aaaabbbbccccdddd',
		'qwer1234asdf5678',
	]) {
		expect(refused(password), password).toBe(true)
	}
})

test('own names, addresses, numbers and the contest’s words are refused with little around them', () => {
	for (const password of [
		'xiaoming.wang@example.cn',
		'XiaomingWang2026',
		'wangxiaoming!!',
		'13800138000abc',
		'王小明王小明2026',
		'首届示例大赛2026',
		'TriCityCup2026',
		'shenyang2026!!',
		'19900101example',
		'woaini13141314',
	]) {
		expect(refused(password), password).toBe(true)
	}
})

test('long passwords of one’s own making are taken, without rules about their characters', () => {
	for (const password of [
		'correct horse battery',
		'lan-hua-7391-xu',
		'shenhe-2026-changjing',
		'春眠不觉晓处处闻啼鸟夜来风雨声',
		'a new long password',
		'another long password',
		'Xk7#pQ2vR9',
		'7293650184',
	]) {
		expect(refused(password), password).toBe(false)
	}
})
