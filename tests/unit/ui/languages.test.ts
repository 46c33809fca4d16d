import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../..')
const places = ['app/routes', 'app/web', 'app/ui', 'app/modules', 'app/jobs', 'emails']

/**
 * Where Chinese may stand outside app/messages: invented samples, the showcase of the components
 * and the seal; the formats of dates, numbers and money, which are the words; and what is data of a
 * host or a country: templates of contests and policies, divisions and registries, the bank's
 * sheet, words of passwords and signs that names are compared without.
 */
const allowed = [
	'app/ui/showcase/',
	'app/ui/mark.tsx',
	'app/ui/format.ts',
	'app/modules/assignment/rules/conflicts.ts',
	'app/modules/contest/template',
	'app/modules/identity/rules/password.ts',
	'app/modules/incentive/rules/payment-sheet.ts',
	'app/modules/incentive/rules/policy-templates.ts',
	'app/modules/organization/rules/',
	'emails/samples.ts',
]

const chinese = /[\u3000-\u303f\u3400-\u4dbf\u4e00-\u9fff\uff00-\uffef]/

/** The Chinese literals of a source text as `line: text`; comments do not count. */
function chineseIn(text: string): string[] {
	const source = ts.createSourceFile(
		'x.tsx',
		text,
		ts.ScriptTarget.Latest,
		false,
		ts.ScriptKind.TSX,
	)
	const found: string[] = []
	const visit = (node: ts.Node) => {
		const literal =
			ts.isStringLiteralLike(node) ||
			ts.isTemplateLiteralToken(node) ||
			ts.isJsxText(node) ||
			ts.isRegularExpressionLiteral(node)
		if (literal && chinese.test(node.text)) {
			const { line } = source.getLineAndCharacterOfPosition(node.getStart(source))
			found.push(`${line + 1}: ${node.text.trim()}`)
		}
		ts.forEachChild(node, visit)
	}
	visit(source)
	return found
}

test('a Chinese word or sign is found in a string, a template and JSX, not in a comment', () => {
	expect(chineseIn("const a = '公示' // 公示")).toEqual(['1: 公示'])
	expect(chineseIn('const a = `${b}：${c}`')).toEqual(['1: ：'])
	expect(chineseIn('const a = <p>榜单</p>')).toEqual(['1: 榜单'])
	expect(chineseIn("/** 公示 */\nconst a = 'notice'")).toEqual([])
})

test('words that people read stand in app/messages, in both languages', () => {
	const files = places.flatMap((place) =>
		readdirSync(join(root, place), { recursive: true, encoding: 'utf8' })
			.filter((name) => /\.tsx?$/.test(name))
			.map((name) => `${place}/${name}`),
	)
	expect(files.length).toBeGreaterThan(300)
	const strays = files
		.filter((file) => !allowed.some((prefix) => file.startsWith(prefix)))
		.flatMap((file) =>
			chineseIn(readFileSync(join(root, file), 'utf8')).map((found) => `${file}:${found}`),
		)
	expect(strays).toEqual([])
})

test('a Chinese sentence is punctuated in Chinese', () => {
	const texts = readdirSync(join(root, 'app/messages'), { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.ts'))
		.map((name) => [name, readFileSync(join(root, 'app/messages', name), 'utf8')] as const)
	const halfWidth = /\p{Script=Han}[,;:!?]\p{Script=Han}/u
	expect(texts.filter(([, text]) => halfWidth.test(text)).map(([name]) => name)).toEqual([])
})
