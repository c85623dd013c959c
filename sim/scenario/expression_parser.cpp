#include "sim/scenario/expression_parser.hpp"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <utility>

#include "sim/scenario/catalogue.hpp"
#include "sim/scenario/nearest_name.hpp"
#include "sim/scenario/utf8.hpp"

namespace hemicycle {
namespace {

using Operator = Expression::Operator;

constexpr int kMostNesting = 64;

struct Token {
  enum class Kind { end, word, number, sign, unknown };
  Kind kind = Kind::end;
  std::string text;
  std::size_t byte = 0;
};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

Token token_at(std::string_view text, std::size_t byte) {
  while (byte < text.size() && (text[byte] == ' ' || text[byte] == '\t' || text[byte] == '\n')) ++byte;
  if (byte == text.size()) return {Token::Kind::end, "", byte};
  const auto span = [&](auto belongs) {
    std::size_t end = byte;
    while (end < text.size() && belongs(text[end])) ++end;
    return std::string(text.substr(byte, end - byte));
  };
  const char c = text[byte];
  if (is_letter(c)) return {Token::Kind::word, span([](char d) { return is_letter(d) || is_digit(d); }), byte};
  if (is_digit(c) || c == '.') {
    return {Token::Kind::number, span([](char d) { return is_digit(d) || d == '.' || d == '_'; }), byte};
  }
  for (const std::string_view sign : {"<=", ">=", "!=", "==", "<", ">", "=", "+", "-", "*", "/", "(", ")", ","}) {
    if (text.substr(byte).starts_with(sign)) return {Token::Kind::sign, std::string(sign), byte};
  }
  const auto bytes = static_cast<std::size_t>(std::max(1, utf8_length(text, byte)));
  return {Token::Kind::unknown, std::string(text.substr(byte, bytes)), byte};
}

struct Binary {
  std::string_view word;
  Operator op;
};
constexpr Binary kComparisons[] = {{"<", Operator::less},    {"<=", Operator::less_or_equal},
                                   {"=", Operator::equal},   {"!=", Operator::not_equal},
                                   {">", Operator::greater}, {">=", Operator::greater_or_equal}};
constexpr Binary kSums[] = {{"+", Operator::add}, {"-", Operator::subtract}};
constexpr Binary kProducts[] = {{"*", Operator::multiply}, {"/", Operator::divide}};

/// Recursive descent; thrown out of by the first error.
class Parser {
 public:
  Parser(const std::string& text, const FindParties& find_parties) : text_(text), find_parties_(find_parties) {
    advance();
  }

  Expression parse() {
    either();
    if (token_.kind != Token::Kind::end) fail("'" + token_.text + "' is not expected here", operator_meant());
    return std::move(expression_);
  }

 private:
  [[noreturn]] void fail(std::string message, std::string hint = "") const {
    fail_at(token_, std::move(message), std::move(hint));
  }

  [[noreturn]] void fail_at(const Token& token, std::string message, std::string hint = "") const {
    throw ExpressionError{character_count(std::string_view(text_).substr(0, token.byte)),
                          std::max(1, character_count(token.text)), std::move(message), std::move(hint)};
  }

  /// "write 'or'" where the token is an operator in capitals or of another language.
  std::string operator_meant() const {
    constexpr std::pair<std::string_view, std::string_view> kMeant[] = {
        {"OR", "or"}, {"Or", "or"}, {"|", "or"}, {"AND", "and"}, {"And", "and"}, {"&", "and"}, {"!", "!="}};
    for (const auto& [written, meant] : kMeant) {
      if (token_.text == written) return "write '" + std::string(meant) + "'";
    }
    return "";
  }

  void advance() {
    token_ = token_at(text_, end_);
    end_ = token_.byte + token_.text.size();
  }

  bool is(std::string_view text) const { return token_.kind != Token::Kind::end && token_.text == text; }

  bool accept(std::string_view text) {
    if (!is(text)) return false;
    advance();
    return true;
  }

  void expect(std::string_view text) {
    if (accept(text)) return;
    fail("'" + std::string(text) + "' is expected" +
         (token_.kind == Token::Kind::end ? " at the end" : ", got '" + token_.text + "'"));
  }

  void push(Operator op, double value = 0.0, std::vector<int> parties = {}) {
    expression_.steps.push_back({op, value, std::move(parties)});
  }

  void either() {
    if (++depth_ > kMostNesting) fail("the expression nests too deeply");
    both();
    while (accept("or")) {
      both();
      push(Operator::logical_or);
    }
    --depth_;
  }

  void both() {
    negation();
    while (accept("and")) {
      negation();
      push(Operator::logical_and);
    }
  }

  void negation() {
    int count = 0;
    while (accept("not")) ++count;
    comparison();
    for (; count > 0; --count) push(Operator::logical_not);
  }

  std::optional<Operator> one_of(std::span<const Binary> operators) {
    for (const Binary& binary : operators) {
      if (accept(binary.word)) return binary.op;
    }
    return std::nullopt;
  }

  void comparison() {
    sum();
    if (is("==")) fail("'==' is not an operator", "write '='");
    const std::optional<Operator> op = one_of(kComparisons);
    if (!op) return;
    sum();
    push(*op);
    const Token next = token_;
    if (is("==") || one_of(kComparisons)) fail_at(next, "comparisons do not chain", "join them with 'and'");
  }

  void sum() {
    product();
    while (const auto op = one_of(kSums)) {
      product();
      push(*op);
    }
  }

  void product() {
    signed_value();
    while (const auto op = one_of(kProducts)) {
      signed_value();
      push(*op);
    }
  }

  void signed_value() {
    int count = 0;
    while (accept("-")) ++count;
    value();
    for (; count > 0; --count) push(Operator::negate);
  }

  void value() {
    if (accept("(")) {
      either();
      return expect(")");
    }
    if (token_.kind == Token::Kind::number) return number();
    if (token_.kind == Token::Kind::word) return function();
    fail(token_.kind == Token::Kind::end ? "a value is expected at the end"
                                         : "a value is expected, got '" + token_.text + "'");
  }

  void number() {
    std::string digits = token_.text;
    std::erase(digits, '_');
    double value = 0.0;
    const auto [last, failed] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (failed != std::errc() || last != digits.data() + digits.size()) fail("'" + token_.text + "' is not a number");
    advance();
    push(Operator::number, value);
  }

  void function() {
    const Token name = token_;
    for (const auto& [word, op] : catalogue::functions_of_the_nation) {
      if (!accept(word)) continue;
      if (accept("(")) expect(")");
      return push(op);
    }
    for (const auto& [word, op] : catalogue::functions_of_parties) {
      if (accept(word)) return push(op, 0.0, arguments());
    }
    std::vector<std::string> known;
    for (const auto& [word, op] : catalogue::functions_of_parties) known.emplace_back(word);
    for (const auto& [word, op] : catalogue::functions_of_the_nation) known.emplace_back(word);
    const auto nearest = nearest_name(name.text, known);
    fail("unknown function '" + name.text + "'",
         nearest ? "did you mean '" + *nearest + "'?" : "known: " + listed(known));
  }

  /// Ids of parties and coalitions between brackets; a party named twice counts once, and none means the nation.
  std::vector<int> arguments() {
    std::vector<int> parties;
    expect("(");
    while (!is(")")) {
      if (token_.kind != Token::Kind::word) fail("the id of a party or coalition is expected");
      const PartiesOf found = find_parties_(token_.text);
      if (!found.parties) fail("unknown party or coalition '" + token_.text + "'", found.hint);
      parties.insert(parties.end(), found.parties->begin(), found.parties->end());
      advance();
      if (!is(")")) expect(",");
    }
    advance();
    std::ranges::sort(parties);
    parties.erase(std::unique(parties.begin(), parties.end()), parties.end());
    return parties;
  }

  const std::string& text_;
  const FindParties& find_parties_;
  Expression expression_;
  Token token_;
  std::size_t end_ = 0;
  int depth_ = 0;
};

}  // namespace

ParsedExpression parse_expression(const std::string& text, const FindParties& find_parties) {
  try {
    return {Parser(text, find_parties).parse(), std::nullopt};
  } catch (const ExpressionError& error) {
    return {{}, error};
  }
}

}  // namespace hemicycle
