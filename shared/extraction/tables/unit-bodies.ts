/** Bodies, places and offices a number counts; a `party-body` is a Party organisation of any level. noun | group | source. Sources: see unit-nouns.ts. */
export const BODY_UNITS = `
đảng bộ                    | party-body | ĐL
chi bộ                     | party-body | ĐL
đảng bộ bộ phận            | party-body | ĐL
chi ủy                     | party-body | ĐL
đảng ủy                    | party-body | ĐL
tổ chức đảng               | party-body | ĐL
tổ chức cơ sở đảng         | party-body | ĐL
cấp ủy                     | party-body | ĐL
tổ đảng                    | party-body | ĐL
đảng đoàn                  | party-body | ĐL
ban cán sự đảng            | party-body | ĐL
lượt tổ chức đảng          | party-body | ĐL
lượt cấp ủy                | party-body | ĐL
tcđ                        | party-body | ĐL
tccsđ                      | party-body | ĐL
tổ chức đảng, đảng viên    | party-body | use
cấp ủy, tổ chức đảng       | party-body | use
đơn vị                     | body       | LCQ
lượt đơn vị                | body       | LCQ
cơ quan                    | body       | LCQ
cơ quan, đơn vị            | body       | LCQ
tổ chức                    | body       | LCQ
lượt tổ chức               | body       | LCQ
địa phương                 | body       | LCQ
tỉnh                       | body       | LCQ
tỉnh, thành phố            | body       | LCQ
thành phố                  | body       | LCQ
thị xã                     | body       | LCQ
huyện                      | body       | LCQ
huyện, thị xã              | body       | LCQ
huyện, thành phố           | body       | LCQ
quận                       | body       | LCQ
quận, huyện                | body       | LCQ
xã                         | body       | LCQ
xã, phường                 | body       | LCQ
xã, thị trấn               | body       | LCQ
xã, phường, thị trấn       | body       | LCQ
phường                     | body       | LCQ
phường, xã                 | body       | LCQ
thị trấn                   | body       | LCQ
đặc khu                    | body       | LCQ
thôn                       | body       | LCQ
thôn, tổ dân phố           | body       | LCQ
xóm                        | body       | LCQ
làng                       | body       | LCQ
ấp                         | body       | LCQ
buôn                       | body       | LCQ
khu dân cư                 | body       | LCQ
khu phố                    | body       | LCQ
tổ dân phố                 | body       | LCQ
ban                        | body       | LCQ
phòng                      | body       | LCQ
sở                         | body       | LCQ
ngành                      | body       | LCQ
sở, ngành                  | body       | LCQ
ban, ngành                 | body       | LCQ
ban, bộ, ngành             | body       | LCQ
phòng, ban                 | body       | LCQ
tổ                         | body       | LCQ
đội                        | body       | LCQ
nhóm                       | body       | LCQ
trường                     | body       | LCQ
trường học                 | body       | LCQ
doanh nghiệp               | body       | LCQ
dn                         | body       | LCQ
hợp tác xã                 | body       | LCQ
htx                        | body       | LCQ
công ty                    | body       | LCQ
tổ hợp tác                 | body       | LCQ
cơ sở                      | body       | LCQ
trang trại                 | body       | LCQ
làng nghề                  | body       | LCQ
chợ                        | body       | LCQ
bệnh viện                  | body       | LCQ
trạm y tế                  | body       | LCQ
trạm                       | body       | LCQ
trung tâm                  | body       | LCQ
công đoàn cơ sở            | body       | LCQ
chi đoàn                   | body       | LCQ
chi hội                    | body       | LCQ
đoàn cơ sở                 | body       | LCQ
câu lạc bộ                 | body       | LCQ
clb                        | body       | LCQ
hội                        | body       | LCQ
đoàn thể                   | body       | LCQ
điểm cầu                   | body       | LCQ
điểm nhóm                  | body       | LCQ
dòng họ                    | body       | LCQ
khối                       | body       | LCQ
cụm                        | body       | LCQ
đầu mối                    | body       | LCQ
tàu cá                     | body       | LCQ
dân tộc                    | body       | LCQ
tôn giáo                   | body       | LCQ
quốc gia                   | body       | LCQ
nước                       | body       | LCQ
vùng                       | body       | LCQ
khu vực                    | body       | LCQ
khu công nghiệp            | body       | LCQ
cụm công nghiệp            | body       | LCQ
ban chỉ đạo                | body       | use
tổ liên gia                | body       | use
tổ an ninh                 | body       | use
ban giám sát               | body       | use
đội tuyên truyền           | body       | use
đội văn nghệ               | body       | use
nhà trường                 | body       | use
trường đại học             | body       | use
ủy ban                     | body       | use
điểm trường                | body       | use
cụm dân cư                 | body       | use
cụm thi đua                | body       | use
khối thi đua               | body       | use
thôn, bản                  | body       | use
bản, làng                  | body       | use
thôn, làng                 | body       | use
thôn, xóm                  | body       | use
tổ chức chính trị - xã hội | body       | use
cơ quan chuyên môn         | body       | use
đơn vị sự nghiệp           | body       | use
đơn vị hành chính          | body       | use
phòng chuyên môn           | body       | use
chi cục                    | body       | use
cục                        | body       | use
vụ chức năng               | body       | use
chi nhánh                  | body       | use
ngân hàng                  | body       | use
nhà máy                    | body       | use
xí nghiệp                  | body       | use
cửa hàng                   | body       | use
siêu thị                   | body       | use
khách sạn                  | body       | use
công sở                    | body       | use
trụ sở                     | body       | use
cơ sở thờ tự               | body       | use
tổ vay vốn                 | body       | use
tổ tiết kiệm               | body       | use
tổ tiết kiệm và vay vốn    | body       | use
tổ truyền thông            | body       | use
liên đoàn                  | body       | use
hiệp hội                   | body       | use
chủ đầu tư                 | body       | use
cđcs                       | body       | use: công đoàn cơ sở
tht                        | body       | use: tổ hợp tác
`;
