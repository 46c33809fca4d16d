import { defineMessages } from './define'

/** A form that was sent when the log-in had ended, kept for its owner. */
export const unsentFormText = defineMessages(
	{
		title: '尚未提交的内容',
		lead: '提交时登录已过期，以下内容尚未处理。核对后可继续提交。',
		sentAt: '提交时间',
		page: '填写页面',
		openPage: '打开原页面',
		until: '保留至',
		typed: '填写的文字',
		nothingTyped: '没有文字，只有所做的选择。',
		notKept: '密码和文件不会保留，如有需要请重新填写或选择。',
		send: '继续提交',
		discard: '删除',
	},
	{
		title: 'Not sent yet',
		lead: 'Your session had ended when you sent this, so nothing was done with it. Check it and send it again.',
		sentAt: 'Sent at',
		page: 'Filled in on',
		openPage: 'Open that page',
		until: 'Kept until',
		typed: 'What you wrote',
		nothingTyped: 'No text, only the choices made.',
		notKept: 'Passwords and files are not kept; fill them in or choose them again where asked.',
		send: 'Send again',
		discard: 'Delete',
	},
)
