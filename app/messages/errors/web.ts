import { defineMessages } from '../define'
import { plural } from '../plural'

/** Faults of a request itself, before any module sees it. */
export const webErrors = defineMessages(
	{
		body_too_large: ({ limit }: { limit: string }) =>
			`提交的内容超过 ${limit}，未能保存。请精简文字，文件请通过上传区上传。`,
		body_unreadable: '没有读懂提交的内容，请刷新页面后重新提交。',
		body_shape: '提交的项目过多或名称有误，请刷新页面后重新提交。',
		rate_limited: ({ minutes }: { minutes: number }) =>
			`操作过于频繁，请等待约 ${minutes} 分钟后再试。已填写的内容没有丢失：如不在本页，请返回上一页查看。`,
		unavailable: '数据库暂时无法访问，您的操作没有保存。请稍后重试。',
	},
	{
		body_too_large: ({ limit }) =>
			`The form is larger than ${limit} and was not saved. Shorten the text; upload files in the upload area.`,
		body_unreadable: 'The form could not be read. Reload the page and submit it again.',
		body_shape: 'The form has too many or wrongly named fields. Reload the page and try again.',
		rate_limited: ({ minutes }) =>
			`Too many attempts. Please wait about ${plural(minutes, 'minute')} and try again. What you typed is not lost: if it is not on this page, go back one page.`,
		unavailable: 'The database cannot be reached and nothing was saved. Please try again shortly.',
	},
)
