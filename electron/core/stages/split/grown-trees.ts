/** Written by scripts/fit-split.ts: do not edit. One tree a line, see cut-trees.ts. */
export const GROWN_TREES = `
announced:list 0.5 end:short 0.5 print:alike 1.5 0.078 -0.037 sheet:back 0.5 0.128 0.078 words:fresh 0.986 start:salutation 0.5 -0.16 -0.034 print:unlike 0.5 -0.034 0.107
announced:list 0.5 end:short 0.5 print:alike 1.5 0.074 -0.035 sheet:back 0.5 0.123 0.074 words:fresh 0.986 person:other 0.5 -0.151 -0.03 print:unlike 0.5 -0.03 0.103
announced:list 0.5 end:short 0.5 print:alike 1.5 0.071 -0.033 sheet:back 0.5 0.118 0.071 start:salutation 0.5 words:fresh 0.986 -0.138 -0.009 number:stopped 0.5 0.06 0.194
announced:list 0.5 end:short 0.5 print:alike 1.5 0.066 -0.03 sheet:back 0.5 0.113 0.067 words:fresh 0.986 person:other 0.5 -0.132 -0.023 print:unlike 0.5 -0.023 0.098
announced:list 0.5 end:short 0.5 print:alike 1.5 0.061 -0.028 sheet:back 0.5 0.109 0.064 start:salutation 0.5 words:fresh 0.986 -0.121 -0.001 number:stopped 0.5 0.06 0.191
announced:list 0.5 end:short 0.5 person:same 0.5 0.043 -0.056 words:fresh 0.935 0.076 0.113 start:salutation 0.5 words:fresh 0.935 -0.127 -0.014 number:stopped 0.5 0.058 0.182
announced:list 0.5 end:short 0.5 print:alike 1.5 0.055 -0.028 words:fresh 0.935 0.071 0.11 person:same 0.5 words:fresh 0.974 -0.068 0.067 start:recipient 0.5 -0.184 -0.101
announced:list 0.5 words:fresh 0.935 end:short 0.5 -0.01 0.067 words:shared 0.034 0.111 0.077 start:salutation 0.5 person:same 0.5 -0.054 -0.164 number:stopped 0.5 0.058 0.179
announced:list 0.5 words:fresh 0.935 end:short 0.5 -0.009 0.062 words:fresh 0.966 0.074 0.108 person:other 0.5 words:fresh 0.945 -0.11 -0.014 start:nothing 0.5 0.065 -0.014
announced:list 0.5 words:fresh 0.935 end:short 0.5 -0.008 0.058 words:fresh 0.966 0.07 0.105 start:salutation 0.5 person:same 0.5 -0.046 -0.152 number:stopped 0.5 0.057 0.176
announced:list 0.5 words:fresh 0.935 sheet:back 0.5 0.039 -0.087 words:shared 0.034 0.103 0.067 words:fresh 0.986 person:other 0.5 -0.092 -0.005 print:unlike 0.5 -0.005 0.096
announced:list 0.5 words:fresh 0.966 end:short 0.5 -0.006 0.059 start:section 0.5 0.102 0.068 start:salutation 0.5 words:fresh 0.935 -0.096 0.001 number:stopped 0.5 0.057 0.173
words:fresh 0.935 announced:list 0.5 sheet:back 0.5 0.034 -0.087 start:salutation 0.5 -0.091 0.046 announced:list 0.5 end:short 0.5 0.052 0.096 start:salutation 0.5 0.046 0.079
words:fresh 0.966 announced:list 0.5 end:short 0.5 -0.008 0.053 person:other 0.5 -0.081 0.05 announced:list 0.5 start:section 0.5 0.098 0.053 number:stopped 0.5 0.053 0.091
words:fresh 0.966 announced:list 0.5 sheet:back 0.5 0.036 -0.092 start:salutation 0.5 -0.073 0.051 announced:list 0.5 start:section 0.5 0.096 0.051 number:stopped 0.5 0.051 0.088
words:fresh 0.935 announced:list 0.5 start:section 0.5 0.027 -0.095 start:salutation 0.5 -0.08 0.04 words:shared 0.026 announced:list 0.5 0.093 0.068 start:salutation 0.5 0.04 0.068
words:fresh 0.974 announced:list 0.5 end:short 0.5 -0.01 0.049 end:sentence 0.5 -0.065 0.05 announced:list 0.5 start:section 0.5 0.094 0.05 start:recipient 0.5 0.05 0.112
words:fresh 0.935 start:salutation 0.5 announced:list 0.5 0.002 -0.072 0.037 announced:list 0.5 end:short 0.5 0.037 0.087 start:salutation 0.5 0.037 0.074
words:fresh 0.974 start:salutation 0.5 announced:list 0.5 0.011 -0.061 0.047 announced:list 0.5 start:section 0.5 0.09 0.047 start:recipient 0.5 0.047 0.107
words:fresh 0.974 start:salutation 0.5 sheet:back 0.5 0.005 -0.096 0.046 announced:list 0.5 start:section 0.5 0.088 0.046 start:recipient 0.5 0.046 0.105
words:fresh 0.935 start:salutation 0.5 announced:list 0.5 0.001 -0.065 0.034 announced:list 0.5 end:short 0.5 0.034 0.082 start:salutation 0.5 0.034 0.07
words:fresh 0.974 start:salutation 0.5 sheet:back 0.5 0.004 -0.095 0.043 announced:list 0.5 start:section 0.5 0.085 0.043 start:recipient 0.5 0.043 0.101
words:fresh 0.974 start:salutation 0.5 announced:list 0.5 0.009 -0.054 0.042 announced:list 0.5 start:section 0.5 0.083 0.042 start:recipient 0.5 0.042 0.098
words:fresh 0.935 start:salutation 0.5 announced 0.5 -0.003 -0.087 0.03 announced:list 0.5 end:short 0.5 0.03 0.077 person:other 0.5 0.03 0.055
words:fresh 0.974 sheet:back 0.5 person:same 0.5 0.028 -0.029 -0.094 announced:list 0.5 start:section 0.5 0.08 0.039 start:recipient 0.5 0.039 0.095
words:fresh 0.974 start:salutation 0.5 sheet:back 0.5 0.003 -0.093 0.037 announced:list 0.5 start:section 0.5 0.078 0.037 start:recipient 0.5 0.037 0.093
person:same 0.5 words:fresh 0.974 start:salutation 0.5 0.009 0.043 print:unlike 0.5 0.043 0.076 announced:list 0.5 end:short 0.5 -0.061 0 number:stopped 0.5 -0.131 0
start:salutation 0.5 words:shared 0.065 print:unlike 0.5 0.011 0.046 announced 0.5 -0.009 -0.082 end:short 0.5 start:recipient 0.5 0.046 0.074 0.089
sheet:back 0.5 words:shared 0.065 print:unlike 0.5 0.025 0.065 start:salutation 0.5 -0.013 0.025 -0.095
start:section 0.5 announced:list 0.5 end:short 0.5 -0.007 0.054 end:sentence 0.5 -0.034 0.13 announced:list 0.5 start:reference 0.5 -0.098 -0.034 -0.034
start:salutation 0.5 person:same 0.5 print:unlike 0.5 -0.01 0.035 announced:list 0.5 -0.021 -0.118 end:short 0.5 start:recipient 0.5 0.043 0.071 0.087
sheet:back 0.5 words:shared 0.065 print:unlike 0.5 0.021 0.06 start:salutation 0.5 -0.013 0.021 -0.094
start:section 0.5 announced:list 0.5 end:short 0.5 -0.008 0.05 end:sentence 0.5 -0.035 0.122 announced:list 0.5 start:reference 0.5 -0.097 -0.035 -0.035
start:salutation 0.5 words:fresh 0.974 sheet:back 0.5 -0.001 -0.09 announced:list 0.5 0.04 0.017 end:short 0.5 start:recipient 0.5 0.04 0.068 0.086
start:salutation 0.5 person:same 0.5 print:unlike 0.5 -0.011 0.031 announced:list 0.5 -0.02 -0.113 end:short 0.5 start:recipient 0.5 0.039 0.066 0.085
start:section 0.5 announced:list 0.5 end:short 0.5 -0.009 0.046 person:other 0.5 -0.036 0.06 start:title 0.5 person:other 0.5 -0.101 -0.065 number:later 0.5 -0.036 -0.061
sheet:back 0.5 person:same 0.5 print:unlike 0.5 0.001 0.038 end:short 0.5 -0.039 -0.001 -0.093
start:salutation 0.5 words:fresh 0.986 announced:list 0.5 0.002 -0.047 start:section 0.5 0.036 0.015 end:short 0.5 start:recipient 0.5 0.036 0.064 words:fresh 0.682 0.064 0.088
start:section 0.5 announced:list 0.5 end:short 0.5 -0.01 0.042 end:sentence 0.5 -0.036 0.117 announced:list 0.5 start:reference 0.5 -0.093 -0.036 -0.036
sheet:back 0.5 start:salutation 0.5 words:shared 0.044 0.034 -0.011 end:short 0.5 0.045 0.081 -0.092
sheet:back 0.5 person:same 0.5 print:unlike 0.5 -0.003 0.034 end:short 0.5 -0.04 -0.003 -0.091
start:salutation 0.5 start:section 0.5 announced:list 0.5 0.015 -0.039 start:title 0.5 -0.091 -0.039 end:short 0.5 start:recipient 0.5 0.033 0.061 words:fresh 0.682 0.061 0.087
sheet:blank-before 0.5 person:other 0.5 announced:list 0.5 0.002 -0.054 print:alike 2.5 0.042 0.018 model:yes 0.392 start:title 0.5 0.049 0.09 0.117
model:no 2.019 start:salutation 0.5 words:shared 0.034 0.034 -0.007 end:short 0.5 0.041 0.079 words:shared 0.026 head:different 0.5 -0.057 -0.024 -0.091
sheet:back 0.5 sheet:blank-before 0.5 words:shared 0.065 0.028 -0.012 model:yes 0.392 0.061 0.117 -0.09
start:section 0.5 sheet:blank-before 0.5 words:fresh 0.986 -0.004 0.048 end:sentence 0.5 0.097 0.048 start:title 0.5 person:other 0.5 -0.098 -0.063 -0.036
start:salutation 0.5 sheet:back 0.5 words:shared 0.014 0.03 -0.008 -0.09 end:short 0.5 start:recipient 0.5 0.03 0.057 words:fresh 0.682 0.057 0.086
start:section 0.5 sheet:blank-before 0.5 person:other 0.5 -0.005 0.046 end:sentence 0.5 0.095 0.046 start:title 0.5 person:other 0.5 -0.096 -0.062 -0.036
model:no 2.019 announced:list 0.5 end:short 0.5 -0.008 0.033 end:sentence 0.5 -0.024 0.118 end:short 0.5 -0.09 head:different 0.5 -0.057 -0.024
start:salutation 0.5 sheet:back 0.5 person:same 0.5 0.01 -0.033 -0.089 end:short 0.5 start:recipient 0.5 0.029 0.055 words:fresh 0.682 0.055 0.085
start:section 0.5 sheet:blank-before 0.5 person:other 0.5 -0.006 0.043 model:yes 0.51 0.067 0.121 start:title 0.5 person:other 0.5 -0.094 -0.061 -0.035
sheet:back 0.5 start:salutation 0.5 words:shared 0.065 0.02 -0.013 end:short 0.5 0.032 0.074 -0.088
model:no 2.019 announced:list 0.5 end:short 0.5 -0.009 0.031 end:sentence 0.5 -0.023 0.111 end:short 0.5 -0.088 head:different 0.5 -0.056 -0.023
start:section 0.5 sheet:blank-before 0.5 words:fresh 0.986 -0.005 0.043 model:yes 0.51 0.064 0.122 start:title 0.5 person:other 0.5 -0.093 -0.06 -0.035
sheet:back 0.5 announced 0.5 start:salutation 0.5 0.005 0.054 person:other 0.5 -0.041 -0.016 -0.087
start:section 0.5 sheet:blank-before 0.5 person:other 0.5 -0.006 0.039 model:yes 0.51 0.061 0.123 start:title 0.5 person:other 0.5 -0.091 -0.058 -0.034
sheet:back 0.5 announced 0.5 start:salutation 0.5 0.005 0.051 person:other 0.5 -0.041 -0.016 -0.086
model:no 2.019 announced:list 0.5 end:short 0.5 -0.01 0.028 end:sentence 0.5 -0.023 0.105 end:short 0.5 -0.086 head:different 0.5 -0.054 -0.023
sheet:back 0.5 person:same 0.5 print:unlike 0.5 -0.007 0.027 announced:list 0.5 -0.009 -0.041 -0.085
start:section 0.5 sheet:blank-before 0.5 words:fresh 0.986 -0.006 0.04 model:yes 0.51 0.058 0.125 start:title 0.5 person:other 0.5 -0.09 -0.057 -0.034
announced 0.5 start:mail-head 0.5 start:salutation 0.5 -0.001 0.041 print:alike 2.5 0.086 0.041 person:other 0.5 matter:different 0.5 -0.101 -0.053 -0.026
sheet:back 0.5 model:no 2.019 announced:list 0.5 0.014 -0.017 words:shared 0.026 -0.017 -0.04 -0.085
start:section 0.5 sheet:blank-before 0.5 words:fresh 0.986 -0.006 0.039 model:yes 0.51 0.055 0.126 start:title 0.5 person:other 0.5 -0.088 -0.055 -0.033
person:other 0.5 announced 0.5 announced:list 0.5 0.005 -0.036 matter:different 0.5 -0.097 -0.039 print:alike 1.5 start:recipient 0.5 0.05 0.09 print:alike 2.5 0.033 0.012
start:salutation 0.5 sheet:back 0.5 words:shared 0.065 0.014 -0.013 -0.084 end:short 0.5 start:recipient 0.5 0.021 0.045 words:fresh 0.682 0.045 0.083
model:no 2.019 announced:list 0.5 end:short 0.5 -0.011 0.024 end:sentence 0.5 -0.022 0.102 end:short 0.5 -0.084 head:different 0.5 -0.053 -0.022
start:section 0.5 sheet:blank-before 0.5 person:other 0.5 -0.007 0.033 model:yes 3.868 0.053 0.129 start:title 0.5 person:other 0.5 -0.086 -0.054 -0.032
sheet:back 0.5 person:same 0.5 print:unlike 0.5 -0.007 0.024 end:short 0.5 -0.04 -0.007 -0.083
start:mail-head 0.5 start:salutation 0.5 sheet:back 0.5 -0.003 -0.082 running:lower-case 0.5 0.035 0.015 end:short 0.5 words:shared 0.14 0.063 0.035 0.09
start:section 0.5 sheet:blank-before 0.5 words:fresh 0.986 -0.006 0.036 model:yes 3.868 0.05 0.131 start:title 0.5 person:other 0.5 -0.084 -0.052 -0.031
number:stopped 0.5 start:reference 0.5 words:shared 0.026 0.013 -0.02 end:short 0.5 0.013 0.097 matter:same 0.5 person:other 0.5 0.023 0.078 -0.071
model:no 2.019 announced:list 0.5 end:short 0.5 -0.01 0.022 end:sentence 0.5 -0.02 0.098 end:short 0.5 -0.082 head:different 0.5 -0.051 -0.02
head:repeated 0.5 announced 0.5 start:mail-head 0.5 0.003 0.074 matter:different 0.5 -0.041 -0.018 -0.084
sheet:back 0.5 start:salutation 0.5 announced 0.5 0.001 -0.039 start:recipient 0.5 0.023 0.075 -0.081
start:section 0.5 sheet:blank-before 0.5 person:other 0.5 -0.007 0.03 model:yes 3.868 0.047 0.132 start:title 0.5 person:other 0.5 -0.082 -0.051 -0.03
head:repeated 0.5 model:no 2.019 announced:list 0.5 0.01 -0.018 end:short 0.5 -0.04 -0.018 -0.083
sheet:back 0.5 number:stopped 0.5 words:shared 0.014 0.022 -0.011 matter:same 0.5 0.033 -0.039 -0.08
start:mail-head 0.5 start:salutation 0.5 person:same 0.5 0 -0.028 running:lower-case 0.5 0.032 0.013 end:short 0.5 words:shared 0.14 0.06 0.032 0.088
start:section 0.5 sheet:blank-before 0.5 words:fresh 0.986 -0.005 0.034 model:yes 3.868 0.044 0.133 print:alike 1.5 head:different 0.5 -0.053 -0.029 matter:different 0.5 -0.086 -0.053
sheet:back 0.5 model:no 2.019 print:unlike 0.5 -0.01 0.013 end:short 0.5 -0.039 -0.017 -0.079
head:repeated 0.5 announced 0.5 start:mail-head 0.5 0.002 0.069 end:closing 0.5 -0.04 -0.018 -0.081
sheet:back 0.5 start:section 0.5 sheet:blank-before 0.5 0.001 0.066 announced:list 0.5 -0.038 -0.017 -0.078
head:repeated 0.5 person:other 0.5 announced:list 0.5 0.003 -0.033 print:alike 1.5 0.056 0.01 -0.079
start:salutation 0.5 number:next 0.5 announced 0.5 0.001 -0.041 start:recipient 0.5 -0.089 -0.041 end:short 0.5 start:recipient 0.5 0.016 0.039 words:fresh 0.682 0.039 0.081
model:no 2.019 print:unlike 0.5 start:reach 0.5 -0.018 0 words:shared 0.034 0.05 0 end:short 0.5 -0.079 head:different 0.5 -0.048 -0.018
start:section 0.5 sheet:blank-before 0.5 person:other 0.5 -0.006 0.026 model:yes 0.51 0.038 0.132 print:alike 1.5 head:different 0.5 -0.051 -0.027 matter:different 0.5 -0.084 -0.051
number:stopped 0.5 start:reference 0.5 words:shared 0.026 0.012 -0.017 end:short 0.5 0.012 0.096 matter:same 0.5 person:other 0.5 0.019 0.07 -0.067
sheet:back 0.5 start:recipient 0.5 announced:list 0.5 0.003 -0.037 person:other 0.5 0.01 0.075 -0.076
head:repeated 0.5 model:no 2.019 number:finished 0.5 0 0.032 end:short 0.5 -0.038 -0.016 -0.078
number:next 0.5 announced 0.5 start:mail-head 0.5 0.001 0.066 end:closing 0.5 -0.039 -0.018 start:recipient 0.5 -0.086 -0.039
sheet:back 0.5 start:section 0.5 sheet:blank-before 0.5 0.001 0.062 announced:list 0.5 -0.037 -0.017 -0.075
head:repeated 0.5 start:salutation 0.5 start:reach 0.5 -0.005 0.016 start:recipient 0.5 0.016 0.071 -0.076
number:next 0.5 person:same 0.5 print:unlike 0.5 -0.006 0.021 announced:list 0.5 -0.006 -0.037 start:recipient 0.5 -0.084 -0.037
sheet:back 0.5 number:stopped 0.5 words:shared 0.055 0.012 -0.013 matter:same 0.5 0.027 -0.037 -0.074
number:handed-on 0.5 announced 0.5 start:mail-head 0.5 0.001 0.063 end:closing 0.5 -0.036 -0.017 -0.072
head:repeated 0.5 model:no 2.019 number:finished 0.5 -0.001 0.03 end:short 0.5 -0.037 -0.015 -0.075
start:section 0.5 sheet:blank-before 0.5 words:fresh 0.989 -0.005 0.029 model:yes 0.062 0.031 0.131 print:alike 1.5 head:different 0.5 -0.048 -0.025 matter:different 0.5 -0.082 -0.048
sheet:back 0.5 start:salutation 0.5 announced:list 0.5 0.002 -0.022 end:short 0.5 0.015 0.059 -0.073
number:next 0.5 model:no 2.019 number:finished 0.5 -0.001 0.029 end:short 0.5 -0.036 -0.015 start:recipient 0.5 -0.082 -0.036
head:repeated 0.5 start:reach 0.5 print:unlike 0.5 -0.016 0.006 words:shared 0.065 0.088 0.011 -0.073
number:handed-on 0.5 announced 0.5 start:mail-head 0.5 0.001 0.061 end:closing 0.5 -0.035 -0.016 -0.071
sheet:back 0.5 person:same 0.5 print:unlike 0.5 -0.006 0.019 announced:list 0.5 -0.006 -0.036 -0.072
number:stopped 0.5 start:reference 0.5 words:shared 0.026 0.009 -0.016 end:short 0.5 0.009 0.094 matter:same 0.5 person:other 0.5 0.015 0.065 print:unlike 0.5 -0.071 -0.019
start:section 0.5 sheet:blank-before 0.5 person:other 0.5 -0.006 0.022 model:yes 0.062 0.029 0.131 print:alike 1.5 head:different 0.5 -0.047 -0.024 matter:different 0.5 -0.081 -0.047
head:repeated 0.5 announced:list 0.5 end:short 0.5 -0.016 0.017 start:recipient 0.5 -0.036 0.04 -0.072
number:next 0.5 announced 0.5 start:mail-head 0.5 0.001 0.057 end:closing 0.5 -0.035 -0.016 start:recipient 0.5 -0.08 -0.035
number:handed-on 0.5 start:recipient 0.5 announced:list 0.5 0.002 -0.034 person:other 0.5 0.007 0.083 -0.069
sheet:back 0.5 start:salutation 0.5 print:alike 2.5 0.001 -0.024 start:recipient 0.5 0.013 0.067 -0.071
head:repeated 0.5 model:no 2.019 number:finished 0.5 -0.001 0.028 words:shared 0.026 -0.014 -0.035 -0.071
number:next 0.5 announced 0.5 start:mail-head 0.5 0.001 0.055 end:closing 0.5 -0.034 -0.015 start:recipient 0.5 -0.078 -0.034
number:handed-on 0.5 number:stopped 0.5 print:alike 2.5 0.001 -0.03 start:title 0.5 0.006 0.052 start:reach 0.5 -0.072 -0.033
sheet:back 0.5 start:section 0.5 sheet:blank-before 0.5 0 0.055 announced:list 0.5 -0.035 -0.016 -0.069
head:repeated 0.5 model:no 2.019 number:finished 0.5 -0.001 0.026 words:shared 0.026 -0.014 -0.035 -0.069
sheet:back 0.5 start:section 0.5 sheet:blank-before 0.5 0 0.052 announced:list 0.5 -0.034 -0.016 -0.068
number:next 0.5 announced 0.5 announced:list 0.5 0.005 -0.015 end:closing 0.5 -0.033 -0.015 start:recipient 0.5 -0.076 -0.033
number:handed-on 0.5 start:salutation 0.5 announced:list 0.5 0.002 -0.019 end:short 0.5 0.013 0.056 start:reach 0.5 -0.071 -0.033
head:repeated 0.5 start:reach 0.5 print:unlike 0.5 -0.014 0.005 words:shared 0.065 0.087 0.01 -0.068
number:handed-on 0.5 person:other 0.5 announced 0.5 0 -0.032 start:recipient 0.5 0.006 0.081 -0.064
sheet:back 0.5 person:same 0.5 print:unlike 0.5 -0.006 0.018 announced:list 0.5 -0.006 -0.034 -0.067
number:next 0.5 model:no 2.019 number:finished 0.5 -0.001 0.025 words:shared 0.026 -0.013 -0.032 start:recipient 0.5 -0.074 -0.032
head:repeated 0.5 start:section 0.5 sheet:blank-before 0.5 -0.001 0.05 announced:list 0.5 -0.034 -0.016 -0.067
start:salutation 0.5 start:reach 0.5 announced:list 0.5 -0.001 -0.027 running:lower-case 0.5 0.011 0.003 start:recipient 0.5 print:unlike 0.5 0.011 0.038 number:stopped 0.5 0.038 0.113
number:handed-on 0.5 announced 0.5 start:mail-head 0.5 0 0.052 end:closing 0.5 -0.031 -0.014 start:reach 0.5 -0.068 -0.031
sheet:back 0.5 person:same 0.5 print:unlike 0.5 -0.005 0.017 announced:list 0.5 -0.005 -0.033 -0.066
head:repeated 0.5 model:no 2.019 number:finished 0.5 -0.002 0.024 words:shared 0.026 -0.013 -0.033 -0.066
number:stopped 0.5 words:shared 0.011 head:different 0.5 0.002 0.043 model:no 3.907 -0.007 -0.075 start:title 0.5 print:unlike 0.5 -0.047 0.026 announced:list 0.5 0.073 0.026
number:next 0.5 start:section 0.5 sheet:blank-before 0.5 -0.001 0.047 announced:list 0.5 -0.032 -0.015 start:recipient 0.5 -0.073 -0.032
sheet:back 0.5 start:section 0.5 sheet:blank-before 0.5 -0.001 0.045 announced:list 0.5 -0.033 -0.016 -0.065
number:handed-on 0.5 person:other 0.5 announced 0.5 -0.001 -0.031 start:recipient 0.5 0.005 0.077 start:reach 0.5 -0.067 -0.031
head:repeated 0.5 start:salutation 0.5 start:reach 0.5 -0.005 0.011 end:short 0.5 0.011 0.053 -0.065
number:next 0.5 announced 0.5 announced:list 0.5 0.004 -0.013 end:closing 0.5 -0.03 -0.013 start:recipient 0.5 -0.071 -0.03
sheet:back 0.5 number:stopped 0.5 print:alike 2.5 0.001 -0.028 start:title 0.5 0.004 0.046 -0.063
number:handed-on 0.5 start:mail-head 0.5 start:salutation 0.5 -0.003 0.021 end:short 0.5 0.021 0.079 start:reach 0.5 -0.065 -0.03
head:repeated 0.5 start:section 0.5 sheet:blank-before 0.5 0 0.043 announced:list 0.5 -0.032 -0.015 -0.063
sheet:back 0.5 person:same 0.5 print:unlike 0.5 -0.005 0.016 announced:list 0.5 -0.005 -0.031 -0.062
number:next 0.5 announced 0.5 announced:list 0.5 0.004 -0.013 end:closing 0.5 -0.029 -0.013 start:recipient 0.5 -0.069 -0.029
head:repeated 0.5 model:no 2.019 number:finished 0.5 -0.002 0.023 end:short 0.5 -0.031 -0.012 -0.062
number:handed-on 0.5 person:other 0.5 announced 0.5 -0.001 -0.029 start:recipient 0.5 0.005 0.075 start:reach 0.5 -0.064 -0.029
sheet:back 0.5 number:stopped 0.5 start:reference 0.5 -0.006 0.024 start:title 0.5 0.003 0.043 -0.061
head:repeated 0.5 start:section 0.5 words:fresh 0.989 -0.002 0.02 announced:list 0.5 -0.031 -0.015 -0.061
number:next 0.5 model:no 2.019 number:finished 0.5 -0.001 0.022 words:shared 0.078 -0.011 -0.028 start:recipient 0.5 -0.068 -0.028
number:handed-on 0.5 start:mail-head 0.5 start:salutation 0.5 -0.003 0.019 words:shared 0.14 0.078 0.019 start:reach 0.5 -0.062 -0.028
sheet:back 0.5 announced 0.5 announced:list 0.5 0.004 -0.011 end:closing 0.5 -0.03 -0.011 -0.06
head:repeated 0.5 start:reach 0.5 announced:list 0.5 0.001 -0.019 words:shared 0.065 0.085 0.007 -0.06
number:handed-on 0.5 person:other 0.5 announced 0.5 0 -0.028 print:alike 0.5 0.066 0.004 start:reach 0.5 -0.061 -0.028
number:next 0.5 start:section 0.5 sheet:blank-before 0.5 -0.001 0.041 announced:list 0.5 -0.027 -0.013 start:recipient 0.5 -0.066 -0.027
sheet:back 0.5 number:stopped 0.5 print:alike 2.5 0.001 -0.027 running:lower-case 0.5 0.019 -0.03 -0.059
head:repeated 0.5 model:no 2.019 number:finished 0.5 -0.001 0.021 words:shared 0.078 -0.01 -0.029 -0.059
number:handed-on 0.5 words:fresh 0.989 model:no 2.019 0 -0.027 print:alike 1.5 0.033 0.006 start:reach 0.5 -0.059 -0.027
number:next 0.5 start:salutation 0.5 announced:list 0.5 0.001 -0.015 start:recipient 0.5 0.009 0.062 start:recipient 0.5 -0.065 -0.027
sheet:back 0.5 person:same 0.5 print:unlike 0.5 -0.004 0.015 end:short 0.5 -0.029 -0.004 -0.058
head:repeated 0.5 start:mail-head 0.5 start:salutation 0.5 -0.003 0.018 end:short 0.5 0.018 0.076 -0.058
number:handed-on 0.5 announced 0.5 announced:list 0.5 0.003 -0.011 end:closing 0.5 -0.026 -0.011 start:reach 0.5 -0.058 -0.026
sheet:back 0.5 start:section 0.5 sheet:blank-before 0.5 -0.001 0.039 announced:list 0.5 -0.029 -0.014 -0.057
number:next 0.5 start:section 0.5 sheet:blank-before 0.5 -0.001 0.037 print:alike 1.5 -0.013 -0.026 start:recipient 0.5 -0.064 -0.026
head:repeated 0.5 start:mail-head 0.5 start:salutation 0.5 -0.003 0.017 end:short 0.5 0.017 0.075 -0.056
number:missing 0.5 words:fresh 0.935 announced 0.5 -0.001 -0.033 start:reach 0.5 0.002 0.077 -0.066
number:handed-on 0.5 start:recipient 0.5 end:short 0.5 -0.017 0.004 person:other 0.5 0.004 0.072 start:reach 0.5 -0.057 -0.026
sheet:back 0.5 number:finished 0.5 words:shared 0.034 0.006 -0.007 start:date 0.5 0.006 0.074 -0.056
number:stopped 0.5 start:reference 0.5 words:shared 0.026 0.008 -0.012 end:short 0.5 0.008 0.095 matter:same 0.5 end:sentence 0.5 0.008 0.066 print:unlike 0.5 -0.068 -0.022
head:repeated 0.5 model:no 2.019 number:finished 0.5 -0.001 0.018 head:different 0.5 -0.028 -0.009 -0.055
number:handed-on 0.5 person:other 0.5 announced:list 0.5 0.001 -0.021 print:alike 0.5 0.063 0.004 start:reach 0.5 -0.056 -0.025
number:next 0.5 start:section 0.5 sheet:blank-before 0.5 0 0.036 print:alike 1.5 -0.012 -0.025 start:recipient 0.5 -0.062 -0.025
sheet:back 0.5 number:stopped 0.5 print:alike 2.5 0.001 -0.024 start:title 0.5 0.001 0.041 -0.054
number:missing 0.5 start:salutation 0.5 start:reach 0.5 -0.004 0.009 start:recipient 0.5 0.009 0.059 -0.063
head:repeated 0.5 start:section 0.5 words:fresh 0.989 -0.001 0.016 print:alike 1.5 -0.013 -0.027 -0.054
sheet:back 0.5 announced 0.5 end:sentence 0.5 0.003 -0.009 end:closing 0.5 -0.027 -0.009 -0.053
number:handed-on 0.5 person:other 0.5 announced 0.5 0 -0.024 start:recipient 0.5 0.004 0.069 start:reach 0.5 -0.054 -0.024
number:next 0.5 model:no 2.019 number:finished 0.5 -0.001 0.017 head:different 0.5 -0.024 -0.009 start:recipient 0.5 -0.061 -0.024
number:missing 0.5 start:salutation 0.5 announced:list 0.5 0.001 -0.014 end:short 0.5 0.008 0.047 -0.061
head:repeated 0.5 start:section 0.5 sheet:blank-before 0.5 0 0.034 print:alike 1.5 -0.013 -0.026 -0.052
sheet:back 0.5 words:fresh 0.935 announced 0.5 -0.001 -0.026 start:reach 0.5 0.002 0.076 -0.052
number:handed-on 0.5 start:mail-head 0.5 start:salutation 0.5 -0.002 0.015 words:shared 0.14 0.073 0.015 start:reach 0.5 -0.053 -0.024
number:missing 0.5 running:counts-on 0.5 number:stopped 0.5 -0.002 0.011 -0.03 -0.06
number:next 0.5 person:same 0.5 print:unlike 0.5 -0.003 0.014 announced:list 0.5 -0.003 -0.023 start:recipient 0.5 -0.059 -0.023
head:repeated 0.5 model:no 2.019 number:finished 0.5 -0.001 0.016 words:shared 0.078 -0.008 -0.026 -0.051
number:missing 0.5 number:later 0.5 announced:list 0.5 0.003 -0.01 words:fresh 0.86 -0.029 -0.01 -0.058
sheet:back 0.5 start:section 0.5 words:fresh 0.989 -0.002 0.015 print:alike 1.5 -0.013 -0.026 -0.051
number:handed-on 0.5 person:other 0.5 announced 0.5 0 -0.023 print:alike 0.5 0.059 0.003 start:reach 0.5 -0.052 -0.023
running:counts-on 0.5 number:stopped 0.5 print:alike 2.5 0.001 -0.022 end:sentence 0.5 0.003 0.057 -0.043
head:repeated 0.5 model:no 2.019 number:finished 0.5 -0.001 0.016 end:short 0.5 -0.025 -0.008 -0.05
sheet:back 0.5 start:mail-head 0.5 start:salutation 0.5 -0.002 0.014 end:short 0.5 0.014 0.071 -0.05
number:missing 0.5 number:next 0.5 announced:list 0.5 0.002 -0.009 start:recipient 0.5 -0.028 -0.014 -0.057
number:handed-on 0.5 announced:list 0.5 end:short 0.5 -0.016 0.014 end:sentence 0.5 -0.017 0.109 start:reach 0.5 -0.05 -0.022
number:next 0.5 start:section 0.5 sheet:blank-before 0.5 0 0.032 print:alike 1.5 -0.011 -0.022 start:recipient 0.5 -0.058 -0.022
sheet:back 0.5 words:fresh 0.935 announced 0.5 -0.001 -0.025 start:reach 0.5 0.001 0.074 -0.049
number:missing 0.5 start:salutation 0.5 announced:list 0.5 0.001 -0.011 start:recipient 0.5 0.007 0.056 -0.055
head:repeated 0.5 model:no 2.019 print:unlike 0.5 -0.006 0.005 head:different 0.5 -0.025 -0.007 -0.049
number:handed-on 0.5 person:other 0.5 end:sentence 0.5 0.001 -0.019 start:recipient 0.5 0.003 0.066 -0.044
running:counts-on 0.5 number:stopped 0.5 start:reference 0.5 -0.004 0.019 start:title 0.5 -0.002 0.042 end:full 0.5 -0.02 -0.045
number:missing 0.5 number:next 0.5 person:same 0.5 0.002 -0.008 start:recipient 0.5 -0.027 -0.013 -0.054
sheet:back 0.5 start:section 0.5 words:fresh 0.989 -0.001 0.014 print:alike 1.5 -0.011 -0.024 -0.048
head:repeated 0.5 running:counts-on 0.5 model:no 2.019 0.001 -0.012 end:full 0.5 -0.012 -0.024 -0.048
number:handed-on 0.5 start:mail-head 0.5 start:salutation 0.5 -0.002 0.013 words:shared 0.14 0.07 0.013 start:reach 0.5 -0.048 -0.021
number:missing 0.5 number:next 0.5 announced:list 0.5 0.002 -0.008 start:recipient 0.5 -0.026 -0.013 -0.052
sheet:back 0.5 number:later 0.5 sheet:blank-before 0.5 0 0.03 words:fresh 0.86 -0.024 -0.008 -0.047
head:repeated 0.5 running:counts-on 0.5 number:stopped 0.5 -0.001 0.009 end:full 0.5 -0.012 -0.023 -0.047
number:missing 0.5 number:next 0.5 person:same 0.5 0.002 -0.007 start:recipient 0.5 -0.026 -0.013 -0.051
sheet:back 0.5 matter:same 0.5 person:other 0.5 -0.002 0.013 end:short 0.5 -0.023 -0.01 -0.046
number:handed-on 0.5 announced 0.5 announced:list 0.5 0.003 -0.007 end:closing 0.5 -0.02 -0.007 start:reach 0.5 -0.047 -0.02
head:repeated 0.5 start:section 0.5 sheet:blank-before 0.5 0 0.029 print:alike 1.5 -0.011 -0.023 -0.046
number:next 0.5 model:no 2.019 number:finished 0.5 -0.001 0.016 head:different 0.5 -0.02 -0.006 start:recipient 0.5 -0.055 -0.02
number:missing 0.5 words:fresh 0.935 announced 0.5 -0.001 -0.025 start:reach 0.5 0.001 0.071 -0.05
sheet:back 0.5 running:counts-on 0.5 words:fresh 0.935 -0.002 0.005 end:full 0.5 -0.011 -0.023 -0.045
number:handed-on 0.5 start:mail-head 0.5 start:salutation 0.5 -0.002 0.012 end:short 0.5 0.012 0.069 start:reach 0.5 -0.045 -0.02
head:repeated 0.5 matter:same 0.5 person:other 0.5 -0.002 0.013 end:short 0.5 -0.022 -0.009 -0.045
number:missing 0.5 running:counts-on 0.5 announced:list 0.5 0.002 -0.007 end:full 0.5 -0.012 -0.025 -0.049
sheet:back 0.5 start:section 0.5 words:fresh 0.989 -0.001 0.013 print:alike 1.5 -0.01 -0.022 -0.044
number:next 0.5 number:unfinished 0.5 announced:list 0.5 0.003 -0.009 start:several 0.5 -0.019 -0.009 start:recipient 0.5 -0.053 -0.019
number:missing 0.5 number:later 0.5 end:sentence 0.5 0.003 -0.008 words:fresh 0.86 -0.024 -0.008 -0.048
head:repeated 0.5 model:no 2.019 print:unlike 0.5 -0.005 0.005 words:shared 0.078 -0.006 -0.022 -0.044
number:handed-on 0.5 number:next 0.5 print:alike 2.5 0.001 -0.007 start:recipient 0.5 -0.019 -0.01 start:reach 0.5 -0.044 -0.019
sheet:back 0.5 running:counts-on 0.5 number:stopped 0.5 -0.001 0.008 end:full 0.5 -0.011 -0.022 -0.043
number:missing 0.5 start:salutation 0.5 matter:same 0.5 0 -0.023 start:recipient 0.5 0.006 0.054 -0.047
head:repeated 0.5 number:unfinished 0.5 announced:list 0.5 0.003 -0.009 start:several 0.5 -0.021 -0.009 -0.043
number:handed-on 0.5 model:no 3.907 print:unlike 0.5 -0.005 0.004 words:shared 0.078 -0.007 -0.019 start:reach 0.5 -0.043 -0.019
sheet:back 0.5 start:section 0.5 sheet:blank-before 0.5 0 0.027 print:alike 1.5 -0.01 -0.021 -0.042
number:missing 0.5 running:counts-on 0.5 model:no 2.019 0.001 -0.011 end:full 0.5 -0.011 -0.023 -0.046
number:next 0.5 person:same 0.5 print:unlike 0.5 -0.002 0.012 announced:list 0.5 -0.002 -0.018 start:recipient 0.5 -0.052 -0.018
head:repeated 0.5 running:counts-on 0.5 announced 0.5 0.001 -0.011 end:full 0.5 -0.011 -0.021 -0.042
sheet:back 0.5 number:finished 0.5 words:shared 0.034 0.003 -0.005 start:date 0.5 0.003 0.072 -0.042
number:handed-on 0.5 start:mail-head 0.5 start:salutation 0.5 -0.002 0.011 end:short 0.5 0.011 0.067 start:reach 0.5 -0.043 -0.019
number:missing 0.5 matter:same 0.5 person:other 0.5 -0.002 0.012 end:short 0.5 -0.023 -0.009 -0.045
head:repeated 0.5 start:section 0.5 sheet:blank-before 0.5 -0.001 0.026 print:alike 1.5 -0.01 -0.021 -0.041
number:handed-on 0.5 announced 0.5 announced:list 0.5 0.002 -0.006 end:closing 0.5 -0.018 -0.006 end:closing 0.5 -0.042 -0.018
sheet:back 0.5 running:counts-on 0.5 number:stopped 0.5 -0.001 0.007 end:full 0.5 -0.01 -0.021 -0.041
number:missing 0.5 number:next 0.5 end:sentence 0.5 0.001 -0.007 start:recipient 0.5 -0.022 -0.011 -0.044
head:repeated 0.5 number:unfinished 0.5 announced:list 0.5 0.002 -0.009 start:several 0.5 -0.02 -0.009 -0.04
number:missing 0.5 start:salutation 0.5 matter:same 0.5 0 -0.022 start:recipient 0.5 0.005 0.052 -0.043
sheet:back 0.5 number:later 0.5 end:sentence 0.5 0.002 -0.007 words:fresh 0.86 -0.02 -0.007 -0.04
number:next 0.5 start:section 0.5 person:same 0.5 0.002 -0.008 print:alike 1.5 -0.008 -0.017 start:recipient 0.5 -0.05 -0.017
number:handed-on 0.5 start:mail-head 0.5 start:salutation 0.5 -0.002 0.01 words:shared 0.14 0.067 0.01 start:reach 0.5 -0.041 -0.018
number:missing 0.5 running:counts-on 0.5 words:fresh 0.935 -0.002 0.005 end:full 0.5 -0.011 -0.021 -0.042
sheet:back 0.5 matter:same 0.5 person:other 0.5 -0.002 0.011 end:short 0.5 -0.02 -0.008 -0.039
head:repeated 0.5 model:no 2.019 number:finished 0.5 -0.001 0.013 head:different 0.5 -0.02 -0.005 -0.039
number:handed-on 0.5 announced 0.5 announced:list 0.5 0.002 -0.006 end:closing 0.5 -0.017 -0.006 start:reach 0.5 -0.04 -0.017
number:missing 0.5 running:counts-on 0.5 words:fresh 0.935 -0.002 0.004 end:full 0.5 -0.01 -0.021 -0.041
number:next 0.5 start:reach 0.5 end:sentence 0.5 0.001 -0.012 words:shared 0.065 0.077 0.004 start:recipient 0.5 -0.049 -0.016
sheet:back 0.5 number:unfinished 0.5 announced:list 0.5 0.002 -0.008 words:fresh 0.873 -0.019 -0.008 -0.038
head:repeated 0.5 start:section 0.5 sheet:blank-before 0.5 0 0.024 print:alike 1.5 -0.009 -0.019 -0.038
number:missing 0.5 running:counts-on 0.5 model:no 2.019 0.001 -0.01 end:full 0.5 -0.01 -0.02 -0.04
number:handed-on 0.5 announced 0.5 announced:list 0.5 0.002 -0.005 end:closing 0.5 -0.017 -0.005 end:closing 0.5 -0.04 -0.017
sheet:back 0.5 print:alike 2.5 person:other 0.5 -0.003 0.027 end:short 0.5 -0.019 -0.003 -0.038
head:repeated 0.5 start:section 0.5 words:fresh 0.989 -0.001 0.011 print:alike 1.5 -0.008 -0.019 -0.037
number:missing 0.5 number:unfinished 0.5 announced:list 0.5 0.002 -0.008 start:several 0.5 -0.02 -0.008 -0.039
number:next 0.5 number:later 0.5 end:sentence 0.5 0.002 -0.006 words:fresh 0.86 -0.016 -0.006 start:recipient 0.5 -0.048 -0.016
sheet:back 0.5 matter:same 0.5 person:other 0.5 -0.001 0.009 end:short 0.5 -0.018 -0.007 -0.037
number:handed-on 0.5 start:recipient 0.5 end:short 0.5 -0.014 0.002 start:reference 0.5 0.002 0.082 end:closing 0.5 -0.039 -0.016
head:repeated 0.5 running:counts-on 0.5 model:no 2.019 0.001 -0.009 end:full 0.5 -0.009 -0.018 -0.036
number:missing 0.5 start:salutation 0.5 matter:same 0.5 0 -0.019 end:short 0.5 0.005 0.041 -0.038
`
