import { TextLink } from '../button'
import { ConfirmButton } from '../confirm-button'
import { plainField } from '../form/field'
import { TextArea } from '../form/text-field'
import { Stack } from '../layout'
import { Notice } from '../notice'
import { Hash } from '../proof-line'
import { Timeline } from '../timeline'
import { hash } from './samples'

/** An entry returned and mended once: a step of each state. */
export function SampleTimeline() {
	return (
		<Timeline
			steps={[
				{ key: '1', title: '提交作品', who: '张三', when: '2026-05-16T01:10:00Z', state: 'done' },
				{
					key: '2',
					title: '退回补正',
					who: '组委会',
					when: '2026-05-17T08:00:00Z',
					state: 'no',
					note: '承诺书未盖章，请重新上传。',
				},
				{ key: '3', title: '补正后再次提交', who: '张三', when: null, state: 'now' },
				{ key: '4', title: '形式审查', when: '6月1日 — 6月5日', state: 'next' },
			]}
		/>
	)
}

export function SampleWithdrawal() {
	return (
		<ConfirmButton
			label="撤回作品"
			question="确定撤回这件作品吗？"
			detail="撤回后不再参加评审；截止前可以重新提交。"
			confirmLabel="撤回"
			action="/ui"
		>
			<TextArea field={plainField('reason', '')} label="撤回原因" rows={2} max={200} />
		</ConfirmButton>
	)
}

/** One of each tone. */
export function SampleNotices() {
	return (
		<Stack gap={3}>
			<Notice tone="info">公示期满后，本页将显示发布结果。</Notice>
			<Notice tone="warn" title="赛题有更正">
				<p>第 3 版改动了验收指标，请确认后再提交。</p>
			</Notice>
			<Notice tone="error" title="上传没有完成" />
			<Notice tone="success">已提交，回执已发至邮箱。</Notice>
		</Stack>
	)
}

/** What stands below a list: how it came about, and where anybody checks it. */
export const proofItems = [
	'公示 7月6日—7月10日，异议 1 件，已处理',
	<Hash key="hash" value={hash} label="排名快照" />,
	<TextLink key="verify" href="/verify/ranking">
		重新计算并核验
	</TextLink>,
]
