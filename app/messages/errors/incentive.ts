import { formatDate, formatDeadline } from '~/ui/format'
import { defineMessages } from '../define'

const noon = (day: string) => `${day}T12:00:00+08:00`

export const incentiveErrors = defineMessages(
	{
		claim_state: '申请的办理状态已变化，这一步现在不能办理。',
		claim_stale: '申请内容刚有更新。已显示最新内容，请核对后再办理。',
		claim_not_begun: ({ day }: { day: string }) =>
			`申请自${formatDate(noon(day), 'zh-CN')}起受理。`,
		claim_window_over: ({ day }: { day: string }) =>
			`申请期限已于${formatDate(noon(day), 'zh-CN')}届满，逾期视为放弃，不再受理。`,
		claim_window_undecided: ({ day }: { day: string }) =>
			`原定截止日${formatDate(noon(day), 'zh-CN')}是否因休息日顺延，须待官方节假日安排载入后确定，暂不能受理。请联系组委会。`,
		claim_not_released: '榜单尚未发布，申请期限还没有开始。',
		claim_exists: '贵单位已就同一事项按本政策提出申请，无需重复申请。',
		claim_facts_missing: '还有条件没有填写情况或提交证明，请补齐后再提交。',
		claim_payee_missing: '请先填写收款的对公账户。',
		claim_promise: '请先勾选承诺。',
		claim_not_proven: '还有条件未核实为符合，不能提请批准。请先核验证明材料。',
		claim_nothing_due: '同一事项已获不低于本政策标准的奖励，就高不重复，没有差额可兑现。',
		fact_value: '请填写这项情况。',
		fact_division: '请选择所在的行政区划。',
		fact_date: '请填写有效的日期，例如 2026-05-30。',
		fact_yuan: '请填写数字，最多两位小数，例如 500000.00。',
		fact_count: '请填写整数。',
		fact_since: '请填写日期。',
		fact_future: '日期不能晚于今天。',
		fact_file: '请选择或先上传证明材料。',
		fact_verified: '这项情况已经核验，不能再修改。',
		fact_note: '请写明未通过核验的理由，申请单位会看到这段话。',
		step_note: '请写明理由，申请单位会看到这段话。',
		payee_name: ({ name }: { name: string }) =>
			`账户名称须与单位名称“${name}”完全一致，只能使用本单位的对公账户。`,
		payee_number: '请填写 8 至 30 位数字的银行账号。',
		instalment_not_proven: '本期拨付的条件尚未核实为符合，不能提请拨付。',
		instalment_proof: '请写明依据哪些材料认定条件已达到。',
		budget_exhausted: ({ available, wanted }: { available: string; wanted: string }) =>
			`资金池可用余额 ${available}，不足以兑现 ${wanted}，不能批准。请先补充预算。`,
		budget_below_committed: '总额不能低于已承诺的金额。',
		budget_name_taken: '同一大赛已有同名资金池。',
		claim_award_revoked: '这项申请所依据的奖项已被撤销，不能再审批或拨付。',
		checked_and_pays: '经办审核或批准的人员不能拨付同一申请，请由另一位财务人员办理。',
		payout_notice_open: ({ closesAt }: { closesAt: string }) =>
			`拟兑现公示到${formatDeadline(closesAt, 'zh-CN')}才结束，之后方可拨付。`,
		payment_none_chosen: '请至少选择一笔款项。',
		payment_not_ready: '所选款项中有的已不在待拨付状态，请刷新后重新选择。',
		payment_in_future: '拨付日期不能晚于今天。',
		policy_not_valid: '政策不在有效期内，现在不受理申请。',
		policy_code_taken: '同一大赛已有相同编号的政策。',
		policy_version_taken: '这一政策已有相同的版本号。',
		policy_published: '已发布的版本不能修改，请新建版本。',
		policy_incomplete: '请至少填写一项条件后再发布。',
		policy_json: ({ fault }: { fault: string }) => `补充条件不是有效的 JSON：${fault}`,
		policy_condition: ({ where, fault }: { where: string; fault: string }) =>
			`补充条件 ${where} 有误：${fault}`,
		policy_schedule_sum: ({ sum }: { sum: string }) => `各期比例之和须为 100%，现为 ${sum}%。`,
		policy_schedule_row: '请填写期次名称和比例（0 到 100，最多两位小数）。',
	},
	{
		claim_state: 'The claim has moved on. This step cannot be taken now.',
		claim_stale: 'The claim has just changed. The latest is shown: check it, then go on.',
		claim_not_begun: ({ day }) => `Claims are taken from ${formatDate(noon(day), 'en')}.`,
		claim_window_over: ({ day }) =>
			`The period for claims ended on ${formatDate(noon(day), 'en')}. The claim is forfeited.`,
		claim_window_undecided: ({ day }) =>
			`Whether the last day, ${formatDate(noon(day), 'en')}, moves past days off depends on an official calendar not loaded yet. Please ask the organizers.`,
		claim_not_released: 'The lists are not released yet, so no period for claims runs.',
		claim_exists: 'Your organization has already claimed under this policy for the same matter.',
		claim_facts_missing: 'Some conditions have no statement or evidence yet. Complete them first.',
		claim_payee_missing: 'Give the corporate account to be paid first.',
		claim_promise: 'Tick the promise first.',
		claim_not_proven: 'Not every condition is verified as met. Verify the evidence first.',
		claim_nothing_due:
			'Earlier grants for the same matter are as high. Only the highest is paid, so nothing is due.',
		fact_value: 'Fill this in.',
		fact_division: 'Choose the division.',
		fact_date: 'Enter a valid date, for example 2026-05-30.',
		fact_yuan: 'Enter a number with at most two decimals, for example 500000.00.',
		fact_count: 'Enter a whole number.',
		fact_since: 'Enter the date.',
		fact_future: 'The date cannot lie in the future.',
		fact_file: 'Choose the evidence, or upload it first.',
		fact_verified: 'This has been verified and can no longer be changed.',
		fact_note: 'Say why it is not verified. The claimant will read these words.',
		step_note: 'Say why. The claimant will read these words.',
		payee_name: ({ name }) =>
			`The account must be in the name of “${name}” exactly: only its own corporate account is paid.`,
		payee_number: 'Enter an account number of 8 to 30 digits.',
		instalment_not_proven: 'The condition of this instalment is not verified as met yet.',
		instalment_proof: 'Say which evidence shows that the condition is met.',
		budget_exhausted: ({ available, wanted }) =>
			`The budget has ${available} left, less than ${wanted}. It cannot be approved before the budget is raised.`,
		budget_below_committed: 'The total cannot be less than what is committed.',
		budget_name_taken: 'This contest already has a budget of that name.',
		claim_award_revoked:
			'The award this claim rests on was revoked: nothing more is granted or paid.',
		checked_and_pays: 'Who checked or approved a claim cannot pay it. Someone else must.',
		payout_notice_open: ({ closesAt }) =>
			`The payout notice runs until ${formatDeadline(closesAt, 'en')}. Nothing is paid before then.`,
		payment_none_chosen: 'Choose at least one payment.',
		payment_not_ready: 'One of these is no longer waiting for payment. Reload and choose again.',
		payment_in_future: 'The date of payment cannot lie in the future.',
		policy_not_valid: 'The policy is not valid today, so no claim is taken.',
		policy_code_taken: 'This contest already has a policy with that code.',
		policy_version_taken: 'This policy already has a version of that number.',
		policy_published: 'A published version cannot change. Make a new version.',
		policy_incomplete: 'State at least one condition before publishing.',
		policy_json: ({ fault }) => `The further conditions are not valid JSON: ${fault}`,
		policy_condition: ({ where, fault }) => `Further conditions, ${where}: ${fault}`,
		policy_schedule_sum: ({ sum }) => `The instalments must sum to 100%; they sum to ${sum}%.`,
		policy_schedule_row: 'Give a name and a share between 0 and 100 with at most two decimals.',
	},
)
