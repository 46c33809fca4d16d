import { defineMessages } from '../define'

/** Letters sent by the clock: what ends soon, and what is still to be done. */
export const reminderText = defineMessages(
	{
		left: { 72: '还有 3 天', 24: '还有 1 天', 2: '还有 2 小时' },
		deadline: '截止时间',
		missing: '尚缺',
		submission: {
			subject: (left: string, title: string) => `距提交截止${left}：${title || '未命名作品'}`,
			complete: '您的作品已填写完整，但尚未提交。草稿不会自动提交，请在截止时间前提交。',
			incomplete: '您的作品尚未提交，且内容还不完整。请在截止时间前补齐并提交。',
			changed:
				'您的作品提交后又保存过修改，这些修改尚未提交。请在截止时间前重新提交；否则以已提交的版本参评。',
			new_problem: '您的作品所选赛题已发布新版本。请在截止时间前确认新版本，并重新提交作品。',
			action: '继续填写',
		},
		mending: {
			subject: (left: string, title: string) => `距补正截止${left}：${title}`,
			lead: '您的作品被退回补正，尚未重新提交。逾期未补正的，将按大赛规则处理。',
			action: '去补正',
		},
		scoring: {
			subject: (left: string, contest: string) => `距评分截止${left}：${contest}`,
			lead: '您还有评分表尚未提交。评分截止后将不能再保存或提交。',
			count: '未提交件数',
			action: '继续评审',
		},
		claim: {
			subject: (left: string, policy: string) => `距申请截止${left}：${policy}`,
			lead: '贵单位的政策兑现申请尚未提交。逾期未提交的，视为放弃。',
			lastDay: '最后一日',
			action: '去提交',
		},
		objection: {
			subject: (left: string, title: string) => `距异议答复期限${left}：${title}`,
			lead: '下列公示尚有异议未办结，请在期限前答复。',
			count: '未办结件数',
			action: '去办理',
		},
	},
	{
		left: { 72: '3 days', 24: '1 day', 2: '2 hours' },
		deadline: 'Deadline',
		missing: 'Missing',
		submission: {
			subject: (left, title) => `${left} left to submit: ${title || 'untitled entry'}`,
			complete:
				'Your entry is complete but has not been submitted. Drafts are not submitted by themselves; please submit it before the deadline.',
			incomplete:
				'Your entry has not been submitted and is not complete yet. Please complete and submit it before the deadline.',
			changed:
				'You saved changes to your entry after submitting it, and they are not submitted. Please submit it again before the deadline; otherwise the submitted version takes part.',
			new_problem:
				'The problem your entry answers has a new version. Please confirm it and submit the entry again before the deadline.',
			action: 'Go on',
		},
		mending: {
			subject: (left, title) => `${left} left to correct: ${title}`,
			lead: 'Your entry was returned for correction and has not been submitted again. After the date below the contest’s rules decide what becomes of it.',
			action: 'Correct the entry',
		},
		scoring: {
			subject: (left, contest) => `${left} left to score: ${contest}`,
			lead: 'Some of your sheets are not submitted. After the end nothing more can be saved.',
			count: 'Not submitted',
			action: 'Go on scoring',
		},
		claim: {
			subject: (left, policy) => `${left} left to claim: ${policy}`,
			lead: 'Your organization’s incentive claim has not been submitted. After the last day it is forfeited.',
			lastDay: 'Last day',
			action: 'Submit the claim',
		},
		objection: {
			subject: (left, title) => `${left} left to answer objections: ${title}`,
			lead: 'Objections to this notice are still open. Please answer them before the date below.',
			count: 'Open',
			action: 'Handle them',
		},
	},
)
