import { expect, test } from 'vitest'
import { reportHref } from '~/web/report-href'

test('a channel for reports is a link where it names a page or a mailbox', () => {
	expect(reportHref('https://jubao.example.cn/form?id=1')).toBe(
		'https://jubao.example.cn/form?id=1',
	)
	expect(reportHref('举报邮箱 jubao@sy.example.cn（工作日处理）')).toBe(
		'mailto:jubao@sy.example.cn',
	)
	expect(reportHref('网上举报：https://jubao.example.cn，或写信')).toBe('https://jubao.example.cn')
	expect(reportHref('024-0000 0000')).toBeUndefined()
	expect(reportHref('javascript:alert(1)')).toBeUndefined()
})
