using CgtRegistry.Domain.Privacy;

namespace CgtRegistry.Domain.Tests.Trials.Rules;

public class PersonalNumbersTests
{
    [Theory]
    [InlineData("CCCD 001099012345.", PersonalNumberKind.CitizenCard)]
    [InlineData("001 099 012 345", PersonalNumberKind.CitizenCard)]
    [InlineData("CMND: 012 345 678", PersonalNumberKind.IdentityCard)]
    [InlineData("chứng minh nhân dân số 012345678", PersonalNumberKind.IdentityCard)]
    [InlineData("hộ chiếu B1234567", PersonalNumberKind.Passport)]
    [InlineData("Gọi 0987.654.321", PersonalNumberKind.Telephone)]
    [InlineData("+84 24 3825 3531", PersonalNumberKind.Telephone)]
    [InlineData("(024) 3825 3531", PersonalNumberKind.Telephone)]
    [InlineData("Trần Thị B, sinh năm 1975", PersonalNumberKind.BirthDate)]
    [InlineData("date of birth: 02-09-1980", PersonalNumberKind.BirthDate)]
    public void Numbers_of_persons_are_found(string text, PersonalNumberKind kind) => Assert.Equal(kind, Assert.Single(PersonalNumbers.FindAll(text)).Kind);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("50.000.000 tế bào, 2 lần")]
    [InlineData("100000000 cells per kg")]
    [InlineData("NCT01234567, VNCGT-2026-000123, ISRCTN12345678")]
    [InlineData("Quyết định số 612/QĐ-BYT ngày 02/09/2026")]
    [InlineData("trẻ sinh non dưới 32 tuần")]
    [InlineData("học sinh năm 2026 lớp 5")]
    public void Numbers_of_other_things_are_left_alone(string? text) => Assert.Empty(PersonalNumbers.FindAll(text).Select(n => n.Kind));

    [Fact]
    public void The_place_is_given_and_the_number_is_not()
    {
        var found = Assert.Single(PersonalNumbers.FindAll("Mã 001099012345 đã khám"));

        Assert.Equal((3, 12), (found.At, found.Length));
        Assert.DoesNotContain("001099012345", found.ToString(), StringComparison.Ordinal);
    }
}
