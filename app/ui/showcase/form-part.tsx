import { CheckboxField, CheckboxGroup, RadioGroup, SelectField } from '../form/choice-field'
import { DateField, DateTimeField } from '../form/date-field'
import { type FieldLike, plainField } from '../form/field'
import { FieldRow, FieldSet } from '../form/field-set'
import { FileField } from '../form/file-field'
import { Form } from '../form/form'
import { ScoreStepper } from '../form/score-stepper'
import { FormActions, SubmitButton } from '../form/submit-button'
import { NumberField, TextArea, TextField } from '../form/text-field'
import { YuanField } from '../form/yuan-field'
import { Stack } from '../layout'
import { PageHeader } from '../page-header'
import { long } from './samples'
import { Specimen, State } from './specimen'

const options = ['工业', '服务业', '农业', '基础设施'].map((value) => ({ value, label: value }))
const field = (name: string, value?: string | string[], errors?: string[]): FieldLike =>
	plainField(`part-${name}`, value, errors)

function Texts() {
	return (
		<Specimen
			name="TextField · TextArea · NumberField"
			use="标签在上，说明在标签下，出错的话在说明下、输入框上。"
		>
			<State name="空、必填、说明">
				<TextField field={field('a')} label="单位名称" required hint="与营业执照一致" />
			</State>
			<State name="已填、长名称">
				<TextField field={field('b', long.organization)} label="单位名称" />
			</State>
			<State name="出错">
				<TextField
					field={field('c', '91310115MA1G4L1WXK', ['第 18 位校验码应为 7，请对照营业执照核对。'])}
					label="统一社会信用代码"
					width="medium"
				/>
			</State>
			<State name="金额">
				<YuanField field={field('yuan', '500000.50')} label="预算总额" />
			</State>
			<State name="停用、只读">
				<FieldRow>
					<TextField field={field('d', '2026-A-017')} label="编号" disabled />
					<TextField field={field('e', '示例重工')} label="出题单位" readOnly />
				</FieldRow>
			</State>
			<State name="多行、限字数">
				<TextArea field={field('f', long.problem)} label="方案摘要" max={500} rows={3} />
			</State>
			<State name="数">
				<FieldRow>
					<NumberField field={field('g', '120')} label="预计投资" suffix="万元" />
					<NumberField field={field('h', '-1', ['不能小于 0。'])} label="人数" min={0} />
				</FieldRow>
			</State>
		</Specimen>
	)
}

function Choices() {
	return (
		<Specimen
			name="SelectField · RadioGroup · CheckboxGroup"
			use="四项以内一眼看全，更多才用下拉。"
		>
			<State name="下拉">
				<FieldRow>
					<SelectField field={field('i')} label="所属领域" options={options} />
					<SelectField
						field={field('j', '工业', ['请选择一项。'])}
						label="领域"
						options={options}
					/>
				</FieldRow>
			</State>
			<State name="单选">
				<RadioGroup
					field={field('k', '工业')}
					label="单位性质"
					options={[
						{ value: '工业', label: '企业', hint: '含分公司，分公司须由总公司授权' },
						{ value: '2', label: '事业单位' },
						{ value: '3', label: '非法人团队', disabled: true },
					]}
				/>
			</State>
			<State name="单选出错">
				<RadioGroup
					field={field('l', '', ['请选择一项。'])}
					label="单位性质"
					options={options}
					inline
				/>
			</State>
			<State name="多选">
				<CheckboxGroup field={field('m', ['工业', '农业'])} label="领域" options={options} inline />
			</State>
			<State name="同意">
				<CheckboxField field={field('n')} label="我已阅读并同意个人信息处理规则" required />
				<CheckboxField field={field('o', '', ['请先同意。'])} label="我承诺材料真实" />
			</State>
		</Specimen>
	)
}

function Others() {
	return (
		<>
			<Specimen
				name="DateField · FileField"
				use="日期用浏览器自带的控件，按北京时间；文件先看大小再传。"
			>
				<State name="日期与时间">
					<FieldRow>
						<DateField field={field('p', '2026-05-30')} label="成立日期" />
						<DateTimeField field={field('q', '2026-05-30T17:00')} label="对接时间" />
					</FieldRow>
				</State>
				<State name="文件">
					<Stack>
						<FileField
							field={field('r')}
							label="授权委托书"
							hint="盖章扫描件，PDF。"
							maxBytes={20 * 1024 * 1024}
						/>
						<FileField
							field={field('s', undefined, ['文件不是 PDF，请另存为 PDF 后再传。'])}
							label="营业执照"
							current="营业执照.pdf"
						/>
					</Stack>
				</State>
			</Specimen>
			<Specimen name="ScoreStepper" use="评分：按钮、键盘和直接输入都可以；保存到哪一步看得见。">
				<State name="已评、已保存">
					<ScoreStepper
						name="part-novelty"
						label="创新性"
						max={25}
						value="21.5"
						guidance="21–25 国内领先、有原创；16–20 有明显改进。"
						saved={{ text: '已保存 10:24:07', tone: 'ok' }}
					/>
				</State>
				<State name="未评、出错">
					<ScoreStepper name="part-effect" label="应用成效" max={30} errors={['请给出分数。']} />
				</State>
				<State name="停用">
					<ScoreStepper name="part-locked" label="示范推广" max={20} value="18" disabled />
				</State>
			</Specimen>
			<Specimen
				name="Form · FieldSet · FormActions"
				use="一列到底；出错时顶上先列出来，逐条通向那一栏。"
			>
				<State name="一组与出错的一组">
					<Form>
						<FieldSet legend="单位" hint="与营业执照一致。">
							<TextField field={field('t', '示例重工')} label="单位名称" />
						</FieldSet>
						<FieldSet legend="成员" errors={['至少填写一名负责人。']}>
							<TextField field={field('u')} label="姓名" />
						</FieldSet>
						<FormActions saved="已保存 10:24:07">
							<SubmitButton>保存并继续</SubmitButton>
							<SubmitButton kind="alt" disabled>
								提交
							</SubmitButton>
						</FormActions>
					</Form>
				</State>
			</Specimen>
		</>
	)
}

export function FormPart() {
	return (
		<>
			<PageHeader
				title="表单"
				lead="每种字段的空、已填、出错、停用。出错提示连同汇总见“填写页”示例。"
			/>
			<Texts />
			<Choices />
			<Others />
		</>
	)
}
