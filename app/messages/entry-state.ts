import { defineMessages } from './define'

/** An entry's state in two to four characters, and the plain sentence behind it. */
export const entryStateText = defineMessages(
	{
		draft: ['草稿', '尚未提交，可以继续填写。'],
		submitted: ['已提交', '已收到，等待审查。'],
		returned: ['待补正', '已退回，请在期限内补正指定栏目。'],
		recommended: ['已推荐', '推荐单位已推荐，等待审查。'],
		accepted: ['已受理', '经审查予以受理，等待评审。'],
		rejected: ['不予受理', '经审查不予受理。'],
		under_review: ['评审中', '评审专家正在评分。'],
		advanced: ['晋级', '进入下一轮评审。'],
		not_advanced: ['未晋级', '本轮评审未晋级。'],
		ranked: ['已排名', '评审结束，排名已生成，等待审定。'],
		decided: ['拟入选', '审定委员会已将其列入拟入选名单。'],
		on_notice: ['公示中', '拟入选名单正在公示。'],
		awarded: ['已入选', '结果已正式发布。'],
		withdrawn: ['已撤回', '参赛单位已撤回。'],
		disqualified: ['已取消资格', '参赛资格已取消。'],
	},
	{
		draft: ['Draft', 'Not submitted yet; still being written.'],
		submitted: ['Submitted', 'Received and waiting for screening.'],
		returned: ['To correct', 'Returned: correct the named parts by the date given.'],
		recommended: ['Recommended', 'Recommended and waiting for screening.'],
		accepted: ['Accepted', 'Screening passed; waiting for the judges.'],
		rejected: ['Rejected', 'Screening was not passed.'],
		under_review: ['Under review', 'The judges are scoring.'],
		advanced: ['Advanced', 'Goes on to the next round.'],
		not_advanced: ['Not advanced', 'Does not go on to the next round.'],
		ranked: ['Ranked', 'Judging is over; waiting for the decision.'],
		decided: ['Proposed', 'On the decision committee’s proposed list.'],
		on_notice: ['On notice', 'The proposed list is on public notice.'],
		awarded: ['Selected', 'On the released list.'],
		withdrawn: ['Withdrawn', 'Withdrawn by the entrant.'],
		disqualified: ['Disqualified', 'Taken out of the contest.'],
	},
)
