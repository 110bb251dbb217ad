/**
 * Words right before a number that say how far the true one may be from it. words | qualifier | source (use = seen in
 * issued reports, plan = resolutions and plans).
 */
export const QUALIFIERS = `
khoảng               | approximately | use
gần                  | approximately | use
xấp xỉ               | approximately | use
ước                  | approximately | use
ước đạt              | approximately | use
ước tính             | approximately | use
chừng                | approximately | use
ít nhất              | at-least      | use
tối thiểu            | at-least      | use
ít nhất là           | at-least      | use
tối thiểu là         | at-least      | use
không dưới           | at-least      | use
không ít hơn         | at-least      | use
không thấp hơn       | at-least      | use
không quá            | at-most       | use
tối đa               | at-most       | use
tối đa là            | at-most       | use
nhiều nhất           | at-most       | use
nhiều nhất là        | at-most       | use
không vượt quá       | at-most       | use
không nhiều hơn      | at-most       | use
hơn                  | more-than     | use
trên                 | more-than     | use
dưới                 | less-than     | use
chưa đầy             | less-than     | use
chưa đến             | less-than     | use
chưa tới             | less-than     | use
thấp hơn             | less-than     | use
ít hơn               | less-than     | use
`;

/** The same right after a number or its unit: `từ 3% trở lên`. words | qualifier | source. */
export const TRAILING_QUALIFIERS = `
trở lên    | at-least | use
trở xuống  | at-most  | use
`;
