import { defineMessages } from '../define'
import { plural } from '../plural'

export const contestErrors = defineMessages(
	{
		slug_taken: '该网址标识已被其他大赛使用，请换一个。',
		slug_form: '网址标识只能用小写字母、数字和连字符，以字母或数字开头和结尾，最长 60 个字符。',
		date_invalid: '请填写有效的日期，例如 2026-05-06。',
		instant_invalid: '请填写有效的日期和时间，例如 2026-05-30 17:00。',
		names_invalid: '每行一个单位名称，最多 20 个，每个不超过 60 个字符。',
		names_en_invalid: '每行一个英文名称，最多 20 个，每个不超过 120 个字符。',
		names_en_count: '英文名称须与中文名称逐行对应；不提供英文时请全部留空。',
		stage_begun: '这一阶段已经开始，不能从赛程中去掉。',
		instant_passed: '这一时间已过，参赛各方已据此办理，不能再改。',
		closes_in_past: '结束时间不能改到过去，请选择现在之后的时间。',
		stage_incomplete: '请填写这一阶段的名称、开始时间和结束时间。',
		stage_backwards: '结束时间须晚于开始时间。',
		stage_out_of_order: ({ after }: { after: string }) =>
			`开始时间早于前一阶段“${after}”，请按赛程先后填写。`,
		stages_none: '至少启用一个阶段。',
		domain_used: ({ name }: { name: string }) => `“${name}”已有赛题、作品或专家使用，不能删除。`,
		domain_twice: ({ name }: { name: string }) => `领域“${name}”重复。`,
		domain_incomplete: '请填写领域名称；不再使用的领域请勾选“删除”。',
		domains_none: '至少保留一个领域。',
		rules_locked: ({ round }: { round: string }) =>
			`“${round}”已有专家保存评分，评分细则、排名规则和名额已锁定，不能再更改。`,
		round_is_blind: '本轮已按盲审分配专家，不能再取消盲审。',
		setting_fixed: '这一环节已经开始，规则已对外公布，不能再更改。',
		points_total: ({ total }: { total: string }) => `计分指标的满分合计须为 100，现为 ${total}。`,
		criterion_twice: ({ name }: { name: string }) => `指标“${name}”重复。`,
		criterion_incomplete: '请填写指标的中英文名称和满分。',
		drop_too_many: ({ least }: { least: number }) =>
			`按这样去掉最高、最低分，至少需要 ${least} 份评分，请调高最少份数或减少去掉的份数。`,
		criterion_unknown: '同分时比较的指标不在本轮评分细则中。',
		contest_not_ready: '公开前须先补齐下列各项。',
		contest_state: '大赛当前的状态不能进行这项操作，请刷新后再试。',
		announcement_published: '公告已发布，不能删除；如有错误请更正或撤下。',
	},
	{
		slug_taken: 'Another contest has this address already. Choose another.',
		slug_form:
			'Use lower-case letters, digits and hyphens, beginning and ending with a letter or digit, 60 characters at most.',
		date_invalid: 'Enter a valid date, for example 2026-05-06.',
		instant_invalid: 'Enter a valid date and time, for example 2026-05-30 17:00.',
		names_invalid: 'One name a line, at most 20 names of 60 characters each.',
		names_en_invalid: 'One name a line, at most 20 names of 120 characters each.',
		names_en_count:
			'Give one English name for each Chinese name, in the same order, or none at all.',
		stage_begun: 'This stage has begun and can no longer be dropped.',
		instant_passed: 'This time has passed and has bound people already: it no longer changes.',
		closes_in_past: 'A stage cannot be closed in the past. Choose a time from now on.',
		stage_incomplete: 'Give this stage its name, its opening and its closing time.',
		stage_backwards: 'The closing time must be later than the opening time.',
		stage_out_of_order: ({ after }) =>
			`This opens before the stage that precedes it, “${after}”. Enter the stages in order.`,
		stages_none: 'Use at least one stage.',
		domain_used: ({ name }) =>
			`“${name}” is used by problem statements, entries or judges and cannot be removed.`,
		domain_twice: ({ name }) => `The domain “${name}” occurs twice.`,
		domain_incomplete: 'Name the domain, or tick “Remove” if it is no longer used.',
		domains_none: 'Keep at least one domain.',
		rules_locked: ({ round }) =>
			`A judge has saved marks in “${round}”: rubric, ranking rule and seats can no longer be changed.`,
		round_is_blind:
			'Judges were assigned under blind review; it can no longer be turned off for this round.',
		setting_fixed: 'This stage has begun under the rule as published: it no longer changes.',
		points_total: ({ total }) =>
			`The counted criteria must add up to 100; they add up to ${total}.`,
		criterion_twice: ({ name }) => `The criterion “${name}” occurs twice.`,
		criterion_incomplete: 'Give the criterion its name in both languages and its points.',
		drop_too_many: ({ least }) =>
			`Dropping this many needs at least ${plural(least, 'sheet')}. Raise the minimum or drop fewer.`,
		criterion_unknown: 'The criterion that decides ties is not part of this round’s rubric.',
		contest_not_ready: 'Complete the points below before making the contest public.',
		contest_state: 'This cannot be done in the contest’s present state. Reload and try again.',
		announcement_published:
			'The announcement is public and cannot be deleted. Correct it or take it down.',
	},
)
