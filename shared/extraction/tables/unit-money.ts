/** Currencies as printed after a sum, lower case, and the unit a figure bears. printed | unit | source. */
export const CURRENCIES = `
đồng        | đồng | Luật Ngân hàng Nhà nước Việt Nam 46/2010/QH12, Điều 16
đ           | đồng | Luật Ngân hàng Nhà nước Việt Nam 46/2010/QH12, Điều 16
vnđ         | đồng | use
vnd         | đồng | ISO 4217
usd         | USD  | ISO 4217
đô la       | USD  | use
đô la mỹ    | USD  | use
euro        | EUR  | ISO 4217
eur         | EUR  | ISO 4217
jpy         | JPY  | ISO 4217
yên         | JPY  | use: vốn ODA
yên nhật    | JPY  | use: vốn ODA
cny         | CNY  | ISO 4217
ndt         | CNY  | use
nhân dân tệ | CNY  | use
krw         | KRW  | ISO 4217
won         | KRW  | use: vốn ODA
gbp         | GBP  | ISO 4217
bảng anh    | GBP  | use
sgd         | SGD  | ISO 4217
aud         | AUD  | ISO 4217
chf         | CHF  | ISO 4217
thb         | THB  | ISO 4217
baht        | THB  | use
lak         | LAK  | ISO 4217
kíp         | LAK  | use: tỉnh giáp Lào
sdr         | XDR  | use: vốn ODA
xdr         | XDR  | ISO 4217
`;

/** Words between a number and what it counts, lower case, and what they multiply by. word | factor | source. */
export const SCALES = `
trăm        | 100              | use
nghìn       | 1000             | use
ngàn        | 1000             | use: in the South
vạn         | 10000            | use
triệu       | 1000000          | use
trăm triệu  | 100000000        | use
tỷ          | 1000000000       | use
tỉ          | 1000000000       | use
nghìn tỷ    | 1000000000000    | use
nghìn tỉ    | 1000000000000    | use
ngàn tỷ     | 1000000000000    | use: in the South
ngàn tỉ     | 1000000000000    | use: in the South
triệu tỷ    | 1000000000000000 | use
tr          | 1000000          | use: in tables
tr.         | 1000000          | use: in tables
`;
