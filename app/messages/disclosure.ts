import { defineMessages } from './define'

/** What supervisors read only after saying why, and the banner over pages they cannot change. */
export const disclosureText = defineMessages(
	{
		readOnly: '您以监督组身份查看：可以阅读全部内容，不能修改。',
		sealed: '提出人身份及其证据已密封。',
		masked: '收款账号已隐去。',
		lead: '填写事由后可查阅三十分钟。事由、时间和查阅人记入审计日志，不可删除。',
		reason: '查阅事由',
		hint: '例如：核查监督意见〔2026〕3号所涉问题。',
		open: '记录事由并查阅',
		account: '收款账号',
	},
	{
		readOnly: 'You read these pages as a supervisor: everything is shown, nothing can be changed.',
		sealed: 'The filer’s identity and evidence are sealed.',
		masked: 'The account number is masked.',
		lead: 'Say why, and it is open to you for thirty minutes. Reason, time and reader go into the audit log for good.',
		reason: 'Reason',
		hint: 'For example: checking the matter of supervision opinion No. 3 of 2026.',
		open: 'Record the reason and open',
		account: 'Account number',
	},
)
