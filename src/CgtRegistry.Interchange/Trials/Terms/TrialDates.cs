using CgtRegistry.Domain.Basics;

namespace CgtRegistry.Interchange.Trials.Terms;

/// <summary>
/// Reads the dates of trial records: <c>2020-03-05</c>, <c>2020-03</c>, <c>2020/03/05</c>, <c>20200305</c>, <c>05/03/2020</c>,
/// <c>March 5, 2020</c>, <c>5 March 2020</c>, <c>March 2020</c>, <c>Mar-20</c>, each with or without a time of day. A month stays a
/// month; a day that does not exist and a year outside 1900 to 2100 are not read. The 1st of January 1900 stands for no date at all.
/// </summary>
public static class TrialDates
{
    private const int FirstYear = 1900;
    private const int LastYear = 2100;

    /// <summary>What a date says.</summary>
    /// <param name="text">The date in the record's words.</param>
    /// <param name="order">What stands first where the year stands last.</param>
    public static Word<PartialDate?> Read(string? text, DateOrder order = DateOrder.DayFirst)
    {
        var span = text.AsSpan().Trim();
        if (NotStated.Says(span))
        {
            return Word<PartialDate?>.Open;
        }

        return Parsed(span, order) is not { } date ? Word<PartialDate?>.Unread
            : date is { Year: FirstYear, Month: 1, Day: 1 } ? Word<PartialDate?>.Open
            : Word<PartialDate?>.Of(date);
    }

    private static PartialDate? Parsed(ReadOnlySpan<char> text, DateOrder order)
    {
        var parts = new DateParts(text);
        return parts switch
        {
            { Count: 1, First: { Digits: 8 } whole } => Of(whole.Number / 10_000, whole.Number / 100 % 100, whole.Number % 100),
            { Count: 1, First: { Digits: 4 } year } => Of(year.Number, null, null),
            { Count: 2, First: { Digits: 4 } year, Second: { Digits: 1 or 2 } month } => Of(year.Number, month.Number, null),
            { Count: 2, First: { IsMonth: true } month, Second: { Digits: 2 or 4 } year } => Of(Year(year), month.Number, null),
            { Count: 2, First: { Digits: 1 or 2 } month, Second: { Digits: 4 } year } => Of(year.Number, month.Number, null),
            { Count: 3, First: { Digits: 4 } year, Second: { Digits: 1 or 2 } month, Third: { Digits: 1 or 2 } day } => Of(year.Number, month.Number, day.Number),
            { Count: 3, First: { IsMonth: true } month, Second: { Digits: 1 or 2 } day, Third: { Digits: 4 } year } => Of(year.Number, month.Number, day.Number),
            { Count: 3, First: { Digits: 1 or 2 } day, Second: { IsMonth: true } month, Third: { Digits: 2 or 4 } year } => Of(Year(year), month.Number, day.Number),
            { Count: 3, First: { Digits: 1 or 2 } first, Second: { Digits: 1 or 2 } second, Third: { Digits: 4 } year } =>
                order is DateOrder.DayFirst ? Of(year.Number, second.Number, first.Number) : Of(year.Number, first.Number, second.Number),
            _ => null,
        };
    }

    // Spreadsheets shorten "March 2016" to "Mar-16" and read it back by this rule.
    private static int Year(DatePart part) => part.Digits == 4 ? part.Number : part.Number < 30 ? 2000 + part.Number : 1900 + part.Number;

    private static PartialDate? Of(int year, int? month, int? day) =>
        year is < FirstYear or > LastYear || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month ?? 1) ? null
        : day is { } exact ? PartialDate.On(new DateOnly(year, month!.Value, exact))
        : PartialDate.In(year, month);
}
