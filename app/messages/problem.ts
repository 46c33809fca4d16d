import { defineMessages } from './define'

/** Answers given before any page is reached. */
export const problemText = defineMessages(
	{
		badAddress: '网址有误，无法识别。请从首页重新进入。',
		crossSite: '为保护您的账号，已拒绝来自其他网站的提交。请在本站页面重新操作。',
		tooLarge: '提交的内容过大，未被接收。请返回上一页，缩减内容后重新提交。',
		lengthRequired: '提交的内容缺少长度信息，未被接收。',
		tooMany:
			'来自您所在网络的访问过于频繁，请稍等片刻再试。已填写的内容没有丢失：请返回上一页，稍后重新提交。',
		unexpected: '系统出现意外错误，已记录。请稍后重试。',
		starting: '系统正在停止或重启，请稍后重试。',
		requestId: '请求编号',
		home: '返回首页',
	},
	{
		badAddress: 'This address cannot be read. Please start again from the home page.',
		crossSite:
			'To protect your account, a submission coming from another site was refused. Please repeat it on a page of this site.',
		tooLarge:
			'What was sent is too large and was not taken. Please go back, shorten it and send it again.',
		lengthRequired: 'What was sent does not state its length and was not taken.',
		tooMany:
			'Too many requests are coming from your network. Please wait a moment and try again. What you typed is not lost: go back one page and send it again later.',
		unexpected: 'Something unexpected went wrong and was recorded. Please try again later.',
		starting: 'The system is stopping or restarting. Please try again in a moment.',
		requestId: 'Request number',
		home: 'Home',
	},
)
