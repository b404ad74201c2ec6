using System.Globalization;
using System.Text;

namespace CgtRegistry.Web.Accounts.Passwords;

/// <summary>
/// Words that passwords are made of when people hurry, Vietnamese and English, without marks. Strings of fifteen and more
/// characters made of these and little else are the ones guessed first; a list of whole passwords would name only a few of them.
/// </summary>
internal static class CommonWords
{
    private const int LeastPart = 3;

    /// <summary>The words, without marks and spaces.</summary>
    public static readonly IReadOnlyList<string> All =
    [
        .. """
        password passwort passphrase passcode pass word secret letmein welcome login signin admin administrator root user guest test demo default
        changeme master access system server security secure iloveyou loveyou love baby angel princess sunshine superman batman dragon monkey
        football soccer baseball computer internet google facebook zalo apple samsung iphone microsoft windows qwerty azerty correct horse battery staple
        summer winter spring autumn monday friday january december hello world thisismy mypassword strong very long
        matkhau matma mat khau mk dangnhap dang nhap taikhoan tai khoan nguoidung quantri quan tri hethong he thong kiemtra xinchao
        anhyeuem emyeuanh yeuanh yeuem anh yeu em yeunhau tinhyeu chong vo con gia dinh giadinh hanhphuc hanh phuc maimai mai mai motdoi
        nguyen tran pham hoang huynh phan dang bui ngo duong thanh minh phuong linh huong nam hung tuan dung hieu
        vietnam viet nam hanoi ha noi saigon sai gon hochiminh ho chi minh tphcm danang da nang haiphong hue cantho
        chungtoi cua toi cuatoi motngay ngaymai khongbiet khong biet khongnho khong nho quenroi denroi thang ngay
        benhvien benh vien phongkham phong kham bacsi bac si duocsi dieuduong yte boyte bo y te suckhoe suc khoe
        tebao te bao tebaogoc goc gen lieuphap lieu phap thunghiem thu nghiem dangky dang ky sodangky so dang ky
        hospital clinic doctor nurse health ministry medical cell gene therapy stem trial register registry cgt
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length >= LeastPart).Distinct(),
    ];

    /// <summary>A text in lower case, without marks, with figures and signs read as the letters they stand for.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (char.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark)
            {
                plain.Append(letter switch { 'đ' => 'd', '@' => 'a', '$' => 's', '!' => 'i', _ => letter });
            }
        }

        return plain.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>The words of a name, and the name written in one.</summary>
    public static IEnumerable<string> PartsOf(string name)
    {
        var words = Plain(name).Split([' ', '.', '-', '_', '@', '+', ','], StringSplitOptions.RemoveEmptyEntries);
        return words.Append(string.Concat(words)).Where(w => w.Length >= LeastPart);
    }
}
