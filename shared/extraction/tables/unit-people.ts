/** Whom a number counts. A `member` is a person of the Party or one who may become one. noun | group | source. Sources: see unit-nouns.ts. */
export const PEOPLE_UNITS = `
đảng viên                  | member     | ĐL
đảng viên mới              | member     | ĐL
đảng viên dự bị            | member     | ĐL
chi ủy viên                | member     | ĐL
đảng ủy viên               | member     | ĐL
cấp ủy viên                | member     | ĐL
quần chúng                 | member     | ĐL
cảm tình đảng              | member     | ĐL
đồng chí                   | member     | ĐL
đ/c                        | member     | ĐL
lượt đảng viên             | member     | ĐL
bí thư                     | member     | ĐL
phó bí thư                 | member     | ĐL
báo cáo viên               | member     | ĐL
tuyên truyền viên          | member     | ĐL
lượt cán bộ, đảng viên     | member     | use
người                      | people     | use
lượt người                 | people     | use
cá nhân                    | people     | use
tập thể                    | people     | use
lượt tập thể               | people     | use
lượt cá nhân               | people     | use
cán bộ                     | people     | use
lượt cán bộ                | people     | use
công chức                  | people     | use
viên chức                  | people     | use
cán bộ, công chức          | people     | use
cán bộ, đảng viên          | people     | use
cán bộ, công chức, viên chức | people     | use
lãnh đạo                   | people     | use
nhân viên                  | people     | use
công nhân                  | people     | use
công nhân viên chức        | people     | use
lao động                   | people     | use
người lao động             | people     | use
nông dân                   | people     | use
phụ nữ                     | people     | use
thanh niên                 | people     | use
cựu chiến binh             | people     | use
đoàn viên                  | people     | use
hội viên                   | people     | use
thành viên                 | people     | use
tổ viên                    | people     | use
học sinh                   | people     | use
sinh viên                  | people     | use
học viên                   | people     | use
lượt học viên              | people     | use
trẻ em                     | people     | use
trẻ                        | people     | use
giáo viên                  | people     | use
giảng viên                 | people     | use
bác sĩ                     | people     | use
bác sỹ                     | people     | use
chiến sĩ                   | people     | use
quân nhân                  | people     | use
bộ đội                     | people     | use
công dân                   | people     | use
lượt công dân              | people     | use
người dân                  | people     | use
dân                        | people     | use
nhân khẩu                  | people     | use
khẩu                       | people     | use
hộ                         | people     | use
gia đình                   | people     | use
đối tượng                  | people     | use
đại biểu                   | people     | use
lượt đại biểu              | people     | use
cử tri                     | people     | use
lượt cử tri                | people     | use
ủy viên                    | people     | use
ứng viên                   | people     | use
nhân sự                    | people     | use
nguồn                      | people     | use
trưởng thôn                | people     | use
chủ tịch                   | people     | use
phó chủ tịch               | people     | use
trưởng ban                 | people     | use
phó trưởng ban             | people     | use
tiến sĩ                    | people     | use
thạc sĩ                    | people     | use
bệnh nhân                  | people     | use
khách                      | people     | use
lượt khách                 | people     | use
nghệ nhân                  | people     | use
chuyên gia                 | people     | use
hòa giải viên              | people     | use
cộng tác viên              | people     | use
tình nguyện viên           | people     | use
biên chế                   | people     | use
bị can                     | people     | use
bị cáo                     | people     | use
nạn nhân                   | people     | use
đoàn viên, hội viên        | people     | use
hội viên, đoàn viên        | people     | use
đoàn viên, thanh niên      | people     | use
cán bộ, hội viên           | people     | use
cán bộ, chiến sĩ           | people     | use
học sinh, sinh viên        | people     | use
tập thể, cá nhân           | people     | use
tổ chức, cá nhân           | people     | use
nữ                         | people     | use
nam                        | people     | use
cụ                         | people     | use
em                         | people     | use
cháu                       | people     | use
bà mẹ                      | people     | use
thương binh                | people     | use
liệt sĩ                    | people     | use
người có công              | people     | use
hộ khẩu                    | people     | use
dân quân                   | people     | use
dân quân tự vệ             | people     | use
tự vệ                      | people     | use
tân binh                   | people     | use
thủ khoa                   | people     | use
vận động viên              | people     | use
huấn luyện viên            | people     | use
lượt thành viên            | people     | use
doanh nhân                 | people     | use
già làng                   | people     | use
người có uy tín            | people     | use
chức sắc                   | people     | use
chức việc                  | people     | use
tín đồ                     | people     | use
kiểm sát viên              | people     | use
thẩm phán                  | people     | use
luật sư                    | people     | use
thí sinh                   | people     | use
giáo sư                    | people     | use
phó giáo sư                | people     | use
nhà báo                    | people     | use
phóng viên                 | people     | use
nghiên cứu sinh            | people     | use
lượt học sinh              | people     | use
lượt hội viên              | people     | use
lượt đoàn viên             | people     | use
lượt thanh niên            | people     | use
ủy viên thường vụ          | people     | use
trưởng phòng               | people     | use
phó trưởng phòng           | people     | use
giám đốc                   | people     | use
phó giám đốc               | people     | use
phó chủ nhiệm              | people     | use
chủ nhiệm                  | people     | use
đồng bào                   | people     | use
cặp                        | people     | use
cộng sự                    | people     | use
y sĩ                       | people     | use
điều dưỡng                 | people     | use
dược sĩ                    | people     | use
cán bộ y tế                | people     | use
cnvclđ                     | people     | use: công nhân, viên chức, lao động
`;
