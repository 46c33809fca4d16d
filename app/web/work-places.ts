import type { NextStepKey } from '~/modules/contest/rules/next-step'

/** Where each step of an organizer's work is done, below the contest's own address. */
export const workPlaces: Partial<Record<NextStepKey, string>> = {
	complete: '/settings/publication',
	publish: '/settings/publication',
	problems: '/problems',
	second_decision: '/decision',
	second_release: '/release',
	second_objection: '/notice',
	second_sheet: '/progress',
	second_award: '/awards',
	objections: '/notice',
	mailings: '/mail',
	questions: '/problems/questions',
	verify: '/organizations',
	screen: '/screening',
	assign: '/assignment',
	sheets: '/progress',
	close: '/progress',
	rank: '/ranking',
	decide: '/decision',
	decide_again: '/decision',
	notify: '/notice',
	release: '/release',
	notice_runs: '/notice',
}
