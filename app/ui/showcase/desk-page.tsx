import { useState } from 'react'
import { Button } from '../button'
import { ActionBar, Desk } from '../desk'
import { FileList } from '../file-list'
import { formatScore } from '../format'
import { ScoreStepper } from '../form/score-stepper'
import { Lines, Text } from '../layout'
import { PageHeader } from '../page-header'
import { Panel } from '../section'
import { files } from './samples'

const criteria = [
	{ name: 'novelty', label: '创新性', max: 25, value: '21.5' },
	{ name: 'effect', label: '应用成效', max: 30, value: '26.0' },
	{ name: 'spread', label: '示范推广', max: 20, value: null },
]

export function DeskPage() {
	const [marks, setMarks] = useState<Record<string, number>>({ novelty: 21.5, effect: 26 })
	const total = Object.values(marks).reduce((sum, mark) => sum + mark, 0)
	return (
		<>
			<PageHeader title="A-017" crumbs={[{ href: '/ui', label: '作品列表' }]} meta="3 / 33" />
			<Desk
				tab="form"
				tabs={[
					{ key: 'form', label: '评分', href: '/ui?part=desk-page', current: true },
					{ key: 'entry', label: '申报书', href: '/ui?part=desk-page&tab=entry' },
					{ key: 'files', label: '附件 4', href: '/ui?part=desk-page&tab=files' },
				]}
				evidence={
					<Panel title="申报书">
						<Lines
							text={
								'本场景覆盖铸造、机加、装配三个车间，实现关键工序在线检测与质量数据贯通。\n\n投运一年来，一次合格率由 93.1% 提高到 98.4%。'
							}
						/>
						<FileList files={files} />
					</Panel>
				}
			>
				{criteria.map(({ name, label, max, value }, index) => (
					<ScoreStepper
						key={name}
						name={name}
						label={label}
						max={max}
						value={value}
						guidance="21–25 国内领先、有原创；16–20 有明显改进；10–15 常规应用。"
						saved={
							index === 1
								? { text: '无网络，已存在本机，联网后自动上传', tone: 'wait' }
								: index === 0
									? { text: '已保存 10:24:07', tone: 'ok' }
									: null
						}
						errors={index === 2 ? ['请给出分数，或填写弃评理由。'] : undefined}
						onValue={(mark) => setMarks({ ...marks, [name]: mark ?? 0 })}
					/>
				))}
				<ActionBar
					note={
						<>
							合计（满分 75）
							<Text as="div" size="figure">
								{formatScore(Math.round(total * 100))}
							</Text>
						</>
					}
				>
					<Button size="large">下一项</Button>
				</ActionBar>
			</Desk>
		</>
	)
}
