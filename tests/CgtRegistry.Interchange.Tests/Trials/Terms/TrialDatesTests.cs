using CgtRegistry.Interchange.Trials.Terms;

namespace CgtRegistry.Interchange.Tests.Trials.Terms;

/// <summary>Dates are read as precisely as they are written, and no further.</summary>
public class TrialDatesTests
{
    [Theory]
    [InlineData("2020-03-05", "2020-03-05")]
    [InlineData("2020-3-5", "2020-03-05")]
    [InlineData("2020/03/05", "2020-03-05")]
    [InlineData("20200305", "2020-03-05")]
    [InlineData("2020-03", "2020-03")]
    [InlineData("2020", "2020")]
    [InlineData("March 2020", "2020-03")]
    [InlineData("March 5, 2020", "2020-03-05")]
    [InlineData("17 February 2020", "2020-02-17")]
    [InlineData("Mar-16", "2016-03")]
    [InlineData("25-Nov-19", "2019-11-25")]
    [InlineData("Sept 2019", "2019-09")]
    [InlineData("Jun  9 2019 12:00AM", "2019-06-09")]
    [InlineData("2019-05-20T00:00:00Z", "2019-05-20")]
    [InlineData("2019-05-20 00:00:00", "2019-05-20")]
    [InlineData(" 05/11/2016 ", "2016-11-05")]
    [InlineData("05-11-2016", "2016-11-05")]
    [InlineData("5/11/2016", "2016-11-05")]
    [InlineData("11/2016", "2016-11")]
    [InlineData("29/02/2020", "2020-02-29")]
    public void A_date_is_read(string text, string date) => Assert.Equal(date, TrialDates.Read(text).Value?.ToString());

    [Theory]
    [InlineData("4/15/2020 4:11:24 PM", "2020-04-15")]
    [InlineData("05/11/2016", "2016-05-11")]
    [InlineData("2016-11-05", "2016-11-05")]
    public void The_caller_says_whether_the_month_stands_first(string text, string date) => Assert.Equal(date, TrialDates.Read(text, DateOrder.MonthFirst).Value?.ToString());

    [Theory]
    [InlineData("29/02/2019")]
    [InlineData("15/15/2020")]
    [InlineData("2020-13-01")]
    [InlineData("2020-00")]
    [InlineData("2020-01-00")]
    [InlineData("1899-12-31")]
    [InlineData("2101")]
    [InlineData("0202-03-05")]
    [InlineData("43892")]
    [InlineData("99999999999")]
    [InlineData("soon")]
    [InlineData("Marchember 2020")]
    [InlineData("2020-03-05-07")]
    [InlineData("٢٠٢٠")]
    public void What_is_no_date_is_not_read(string text) => Assert.Equal((null, false), (TrialDates.Read(text).Value, TrialDates.Read(text).Known));

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    [InlineData("Date Missing")]
    [InlineData("NULL")]
    [InlineData("...")]
    [InlineData("Applicable only for Completed/Terminated trials")]
    [InlineData("Jan  1 1900 12:00AM")]
    public void A_date_that_is_not_stated_is_no_fault(string? text) => Assert.Equal((null, true), (TrialDates.Read(text).Value, TrialDates.Read(text).Known));
}
