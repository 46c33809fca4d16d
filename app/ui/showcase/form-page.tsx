import { useForm } from '@conform-to/react'
import { CheckboxField, CheckboxGroup, RadioGroup, SelectField } from '../form/choice-field'
import { DateField, DateTimeField } from '../form/date-field'
import { FieldRow, FieldSet } from '../form/field-set'
import { FileField } from '../form/file-field'
import { Form } from '../form/form'
import { FormActions, SubmitButton } from '../form/submit-button'
import { NumberField, TextArea, TextField } from '../form/text-field'
import { PageHeader } from '../page-header'
import { Aside } from '../layout'
import { Panel } from '../section'
import { TaskList } from '../task-list'

type Sample = {
	name: string
	code: string
	email: string
	summary: string
	amount: string
	domain: string
	kind: string
	topics: string[]
	agree: string
	meeting: string
	founded: string
	letter: string
}

const typed = {
	name: '沈阳示例重型装备智能制造产业技术研究院有限责任公司',
	code: '91310115MA1G4L1WXK',
	email: 'zhang',
	domain: '工业',
	kind: 'firm',
	topics: ['数字孪生'],
	meeting: '2026-05-30T17:00',
}

const words = (values: string[]) => values.map((value) => ({ value, label: value }))

export function FormPage() {
	const [form, fields] = useForm<Sample>({
		id: 'sample',
		lastResult: {
			status: 'error',
			initialValue: typed,
			error: {
				code: ['第 18 位校验码应为 7，请对照营业执照核对。'],
				kind: ['请选择一项。'],
				email: ['请填写完整的邮箱地址，例如 name@example.com。'],
			},
		},
		constraint: { name: { required: true }, code: { required: true }, email: { required: true } },
	})
	return (
		<>
			<PageHeader title="申报单位信息" lead="保存后可随时修改，提交前都不会公开。" />
			<Aside
				aside={
					<Panel title="本页还缺">
						<TaskList
							items={[
								{ key: 'name', label: '单位名称', href: '#sample-name', state: 'done' },
								{ key: 'code', label: '信用代码', href: '#sample-code', state: 'missing' },
							]}
						/>
					</Panel>
				}
			>
				<Form form={form} encType="multipart/form-data">
					<FieldSet legend="单位" hint="与营业执照一致。">
						<TextField field={fields.name} label="单位名称" autoComplete="organization" />
						<TextField
							field={fields.code}
							label="统一社会信用代码"
							hint="18 位，见营业执照右上角"
							width="medium"
						/>
						<FieldRow>
							<TextField field={fields.email} label="联系邮箱" type="email" />
							<SelectField
								field={fields.domain}
								label="所属领域"
								width="full"
								options={words(['工业', '服务业', '农业', '基础设施', '其他'])}
							/>
						</FieldRow>
						<RadioGroup
							field={fields.kind}
							label="单位性质"
							required
							options={[
								{ value: 'firm', label: '企业', hint: '含分公司，分公司须由总公司授权' },
								{ value: 'institution', label: '事业单位' },
								{ value: 'team', label: '非法人团队' },
							]}
						/>
						<CheckboxGroup
							field={fields.topics}
							label="关键技术"
							inline
							options={words(['数字孪生', '工业互联网', '大模型', '区块链'])}
						/>
					</FieldSet>
					<FieldSet legend="方案">
						<TextArea
							field={fields.summary}
							label="方案摘要"
							max={500}
							hint="写清问题、做法和成效"
						/>
						<NumberField field={fields.amount} label="预计投资" suffix="万元" />
						<FieldRow>
							<DateTimeField field={fields.meeting} label="对接时间" />
							<DateField field={fields.founded} label="成立日期" hint="按营业执照填写" />
						</FieldRow>
						<FileField
							field={fields.letter}
							label="授权委托书"
							hint="盖章扫描件，PDF。"
							maxBytes={20 * 1024 * 1024}
						/>
						<CheckboxField field={fields.agree} label="我已阅读并同意个人信息处理规则" required />
					</FieldSet>
					<FormActions saved="已保存 10:24:07">
						<SubmitButton>保存并继续</SubmitButton>
						<SubmitButton kind="alt">仅保存</SubmitButton>
					</FormActions>
				</Form>
			</Aside>
		</>
	)
}
