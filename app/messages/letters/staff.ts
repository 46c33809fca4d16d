import { defineMessages } from '../define'
import { plural } from '../plural'

/** Letters to judges, to the contest's staff and to the holder of an account. */
export const staffLetterText = defineMessages(
	{
		judge: '专家',
		organization: '单位',
		role: '角色',
		scope: '范围',
		time: '时间',
		address: '网络地址',
		open: '打开',
		sheetVoid: {
			subject: (contest: string) => `评分表已作废：${contest}`,
			lead: '经两人复核，您提交的一份评分表已作废，不再计入评审结果。如需说明，请联系组委会。',
		},
		judgeRemoved: {
			subject: (contest: string) => `评审邀请已取消：${contest}`,
			lead: '组委会已将您移出本次大赛的专家名单，尚未完成的评审任务同时取消。感谢您的支持。',
		},
		pending: {
			subject: (organization: string) => `待核验单位：${organization}`,
			lead: '下列单位的资料待核验，核验通过前其作品不能受理。',
			action: '去核验',
		},
		mended: {
			subject: (title: string) => `已补正，待审查：${title}`,
			lead: '退回补正的作品已重新提交，请在期限内审查。',
			action: '去审查',
		},
		vacated: {
			subject: (title: string) => `名单席位空出，须重新审定：${title}`,
			lead: '下列作品已退出，其在审定名单中的席位空出。名单须重新审定后才能发布；递补的席位须先补充公示。',
			action: '去审定',
		},
		judgeNews: {
			accepted: {
				subject: (judge: string) => `专家已签署承诺书：${judge}`,
				lead: '该专家已接受邀请并签署评审承诺书，可以参加抽取。',
			},
			declined: {
				subject: (judge: string) => `专家无法参加评审：${judge}`,
				lead: '该专家谢绝了邀请，不会再分配作品。您可以另邀专家，也可以再次邀请。',
			},
			conflict: {
				subject: (judge: string) => `专家申报回避：${judge}`,
				lead: '该专家在评审中申报了回避，对应作品已从其任务中移除，请视情况补抽专家。',
			},
			abstained: {
				subject: (judge: string) => `专家弃评：${judge}`,
				lead: '该专家对一件作品弃评，该评分表不计入结果，请视情况补抽专家。',
			},
		},
		second: {
			subject: (act: string) => `待您复核：${act}`,
			lead: '下列事项已由经办人提交，须由另一位有权限的人员复核后生效。提交人本人不能复核。',
			action: '去复核',
			acts: {
				decision: '审定名单',
				release: '榜单发布方案',
				uphold: '异议成立的认定',
				void: '评分表作废申请',
				revocation: '证书撤销申请',
				claim: '兑现申请的批准',
				instalment: '资金拨付申请',
				grant: '角色授予申请',
			},
		},
		settled: {
			approved: (act: string) => `复核通过：${act}`,
			rejected: (act: string) => `复核退回：${act}`,
			lead: '您提交的事项已由另一位人员复核，结果如下。',
			outcome: '复核结果',
			approvedWord: '通过',
			rejectedWord: '退回',
		},
		asked: {
			subject: (problem: string) => `新的提问：${problem}`,
			lead: '该赛题收到一个新的提问，请及时答复。',
			problem: '赛题',
			action: '去答复',
		},
		claimArrived: {
			subject: (code: string) => `新的兑现申请：${code}`,
			lead: '收到一份政策兑现申请，请按流程审核。',
			action: '去审核',
		},
		payoutNoticeDue: {
			subject: (code: string) => `待办理拟兑现公示：${code}`,
			lead: '该兑现申请已由两人批准，请办理拟兑现公示；公示期满后方可拨付。',
			action: '去办理',
		},
		payable: {
			subject: (code: string) => `待拨付：${code}`,
			lead: '一笔拨付已由两人批准，可以列入拨付批次。',
			action: '去办理拨付',
		},
		grantProposed: {
			subject: (role: string) => `角色授予待批准：${role}`,
			lead: '一位管理员申请授予下列角色，须由另一位管理员批准后生效。',
			person: '人员',
			action: '去处理',
		},
		granted: {
			subject: (role: string) => `您已获得角色：${role}`,
			lead: '您的账号已被授予下列角色，登录后即可使用相应的工作台。',
			action: '打开工作台',
		},
		revoked: {
			subject: (role: string) => `角色已收回：${role}`,
			lead: '您账号的下列角色已被收回。如有疑问，请联系管理员。',
		},
		everywhere: '全部大赛',
		passwordChanged: {
			subject: '您的密码已修改',
			lead: '您账号的密码刚刚被修改，其他设备已退出登录。',
			advice: '如非本人操作，请立即通过“忘记密码”重设密码，并联系组委会。',
			action: '去登录',
		},
		disabled: {
			subject: '您的账号已停用',
			lead: '您的账号已由管理员停用，暂时不能登录。如有疑问，请联系组委会。',
		},
		enabled: {
			subject: '您的账号已恢复使用',
			lead: '您的账号已由管理员恢复，可以照常登录。',
			action: '去登录',
		},
		digest: {
			subject: (count: number) => `${count} 项待办与通知`,
			lead: '以下是平台为您汇总的待办与通知，可逐项打开。',
			more: (count: number) => `另有 ${count} 项，请登录后查看。`,
			setting: '改为逐封接收',
			action: '登录平台',
		},
	},
	{
		judge: 'Judge',
		organization: 'Organization',
		role: 'Role',
		scope: 'Scope',
		time: 'Time',
		address: 'Network address',
		open: 'Open',
		sheetVoid: {
			subject: (contest) => `A score sheet was voided: ${contest}`,
			lead: 'Two persons have decided that one of the score sheets you submitted does not count. Please contact the organizers if you would like an explanation.',
		},
		judgeRemoved: {
			subject: (contest) => `Invitation to judge withdrawn: ${contest}`,
			lead: 'The organizers have taken you off this contest’s list of judges; tasks you had not finished are cancelled. Thank you for your support.',
		},
		pending: {
			subject: (organization) => `To be verified: ${organization}`,
			lead: 'This organization’s details wait to be verified; its entries cannot pass screening before.',
			action: 'Verify',
		},
		mended: {
			subject: (title) => `Corrected, to be screened: ${title}`,
			lead: 'An entry that was returned has been submitted again. Please screen it in time.',
			action: 'Screen',
		},
		vacated: {
			subject: (title) => `A seat is empty, decide the list again: ${title}`,
			lead: 'This entry has left, and its seat on the decided list is empty. The list must be decided again before it can be released; whoever is given the seat is put on a supplementary notice first.',
			action: 'Enter the decision',
		},
		judgeNews: {
			accepted: {
				subject: (judge) => `Judge signed the commitment: ${judge}`,
				lead: 'The judge has accepted the invitation and signed the letter of commitment, and can now be drawn.',
			},
			declined: {
				subject: (judge) => `Judge cannot take part: ${judge}`,
				lead: 'The judge declined the invitation and gets no entries. You can invite somebody else, or ask again.',
			},
			conflict: {
				subject: (judge) => `Judge declared a conflict: ${judge}`,
				lead: 'The judge declared a conflict of interest while judging. The entry was taken from this judge; you may want to draw another one for it.',
			},
			abstained: {
				subject: (judge) => `Judge abstained: ${judge}`,
				lead: 'The judge abstained from one entry. The sheet does not count; you may want to draw another judge for it.',
			},
		},
		second: {
			subject: (act) => `For your review: ${act}`,
			lead: 'This has been proposed and takes effect once a second authorized person has reviewed it. The proposer cannot review it.',
			action: 'Review it',
			acts: {
				decision: 'the decided list',
				release: 'the release of a list',
				uphold: 'upholding an objection',
				void: 'voiding a score sheet',
				revocation: 'revoking a certificate',
				claim: 'approval of an incentive claim',
				instalment: 'payment of an instalment',
				grant: 'granting a role',
			},
		},
		settled: {
			approved: (act) => `Approved: ${act}`,
			rejected: (act) => `Sent back: ${act}`,
			lead: 'What you proposed has been reviewed by a second person.',
			outcome: 'Outcome',
			approvedWord: 'Approved',
			rejectedWord: 'Sent back',
		},
		asked: {
			subject: (problem) => `New question: ${problem}`,
			lead: 'A new question was asked about this problem. Please answer it soon.',
			problem: 'Problem',
			action: 'Answer it',
		},
		claimArrived: {
			subject: (code) => `New incentive claim: ${code}`,
			lead: 'An incentive claim has been submitted and is waiting to be checked.',
			action: 'Check it',
		},
		payoutNoticeDue: {
			subject: (code) => `Payout notice to be opened: ${code}`,
			lead: 'Two persons have approved this claim. Please open its payout notice; it can be paid once the notice is over.',
			action: 'Open the claim',
		},
		payable: {
			subject: (code) => `Ready to be paid: ${code}`,
			lead: 'Two persons have approved an instalment. It can go into a payment batch.',
			action: 'Go to payments',
		},
		grantProposed: {
			subject: (role) => `A role is waiting for approval: ${role}`,
			lead: 'An administrator asks for the role below. It takes effect once another administrator approves.',
			person: 'Person',
			action: 'Decide',
		},
		granted: {
			subject: (role) => `You have been given a role: ${role}`,
			lead: 'Your account now has the role below. Log in to use its desk.',
			action: 'Open the desk',
		},
		revoked: {
			subject: (role) => `A role was revoked: ${role}`,
			lead: 'Your account no longer has the role below. Please ask an administrator if you have questions.',
		},
		everywhere: 'Every contest',
		passwordChanged: {
			subject: 'Your password was changed',
			lead: 'The password of your account has just been changed, and other devices were logged out.',
			advice:
				'If it was not you, set a new password through “Forgot password?” at once and contact the organizers.',
			action: 'Log in',
		},
		disabled: {
			subject: 'Your account was disabled',
			lead: 'An administrator has disabled your account, and you cannot log in for now. Please contact the organizers if you have questions.',
		},
		enabled: {
			subject: 'Your account can be used again',
			lead: 'An administrator has restored your account. You can log in as before.',
			action: 'Log in',
		},
		digest: {
			subject: (count) => `${plural(count, 'item')} for you`,
			lead: 'The platform has gathered these tasks and notices for you. Open each from here.',
			more: (count) => `There are ${count} more; log in to see them.`,
			setting: 'Receive each by itself instead',
			action: 'Log in',
		},
	},
)
