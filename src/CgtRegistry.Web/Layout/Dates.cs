using System.Globalization;
using CgtRegistry.Domain.Basics;

namespace CgtRegistry.Web.Layout;

/// <summary>Dates and numbers as people write them in Vietnamese and English; data keeps ISO.</summary>
public static class Dates
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>22 tháng 11 năm 2026; 22 November 2026. Days below ten and the months 1 and 2 get a zero in Vietnamese.</summary>
    public static string Long(DateOnly day, string language) => language == "en"
        ? day.ToString("d MMMM yyyy", English)
        : string.Create(CultureInfo.InvariantCulture, $"{day.Day:00} tháng {Month(day.Month)} năm {day.Year}");

    /// <summary>As precise as the date is: 22 tháng 11 năm 2026, tháng 11 năm 2026, năm 2026.</summary>
    public static string Long(PartialDate date, string language) => date switch
    {
        { Exact: { } day } => Long(day, language),
        { Month: { } month } when language == "en" => new DateOnly(date.Year, month, 1).ToString("MMMM yyyy", English),
        { Month: { } month } => $"tháng {Month(month)} năm {date.Year}",
        _ when language == "en" => date.Year.ToString(CultureInfo.InvariantCulture),
        _ => $"năm {date.Year}",
    };

    /// <summary>22/11/2026 in both languages.</summary>
    public static string Short(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>A partial date, short: 22/11/2026, 11/2026, 2026.</summary>
    public static string Short(PartialDate date) => date switch
    {
        { Exact: { } day } => Short(day),
        { Month: { } month } => string.Create(CultureInfo.InvariantCulture, $"{month:00}/{date.Year}"),
        _ => date.Year.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>14 giờ 05, ngày 22 tháng 11 năm 2026 (giờ Việt Nam); 14:05 on 22 November 2026 (Vietnam time).</summary>
    public static string Moment(DateTimeOffset moment, string language)
    {
        var local = VietnamCalendar.LocalTime(moment);
        var day = Long(DateOnly.FromDateTime(local.DateTime), language);
        return language == "en"
            ? string.Create(CultureInfo.InvariantCulture, $"{local.Hour:00}:{local.Minute:00} on {day} (Vietnam time)")
            : string.Create(CultureInfo.InvariantCulture, $"{local.Hour} giờ {local.Minute:00}, ngày {day} (giờ Việt Nam)");
    }

    /// <summary>1.234 in Vietnamese, 1,234 in English.</summary>
    public static string Number(long number, string language) =>
        number.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', language == "en" ? ',' : '.');

    private static string Month(int month) => month <= 2 ? $"0{month}" : month.ToString(CultureInfo.InvariantCulture);
}
